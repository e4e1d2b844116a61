import Answers
import Scripts
import Values

/// Who does what when a line is crossed.
struct DecisionRule: Hashable, Sendable {
  /// The number that is watched.
  var signal: String
  /// The line: `under 385`.
  var threshold: String?
  /// The parts of the line; nothing where it has no side or number.
  var line: Line?
  /// How long it must be crossed: `3 weeks in a row`.
  var forHowLong: String?
  /// What is to be decided then.
  var question: String?
  var owner: String?
  var firstMove: String?
  /// The days until the first move is made.
  var withinDays: Quantity?
  /// Who takes over when nothing happens.
  var stepsIn: String?

  /// Where a line lies.
  struct Line: Hashable, Sendable {
    /// `below`, `above` or `at`.
    var side: String
    /// The value, with its unit.
    var quantity: Quantity
    /// How long its words say it must be crossed.
    var duration: String?
  }
}

extension WorkshopAnswers {
  /// The rules the script gives to other programs.
  var decisionRules: [DecisionRule] {
    script.exports.rules.flatMap { records(of: $0) }.compactMap { record in
      (record.text(.signal) ?? record.rowName)?.nonBlank.map { signal in
        let threshold = record.text(.threshold)
        let line = threshold.flatMap { Threshold($0) }
        return DecisionRule(
          signal: signal, threshold: threshold,
          line: line.map {
            .init(side: $0.side.rawValue, quantity: $0.quantity, duration: $0.duration)
          },
          forHowLong: record.text(.forHowLong), question: record.text(.question),
          owner: record.text(.owner), firstMove: record.text(.firstMove),
          withinDays: record.number(.withinDays), stepsIn: record.text(.stepsIn))
      }
    }
  }
}
