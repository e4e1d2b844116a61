import Answers
import Scripts
import Values

/// Who does what when a line is crossed.
struct DecisionRule: Hashable, Sendable {
  /// The number that is watched.
  var signal: String
  /// The line: `under 385`.
  var threshold: String?
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
}

extension WorkshopAnswers {
  /// The rules the script gives to other programs.
  var decisionRules: [DecisionRule] {
    script.exports.rules.flatMap { records(of: $0) }.compactMap { record in
      (record.text(.signal) ?? record.rowName)?.nonBlank.map { signal in
        DecisionRule(
          signal: signal, threshold: record.text(.threshold),
          forHowLong: record.text(.forHowLong), question: record.text(.question),
          owner: record.text(.owner), firstMove: record.text(.firstMove),
          withinDays: record.number(.withinDays), stepsIn: record.text(.stepsIn))
      }
    }
  }
}
