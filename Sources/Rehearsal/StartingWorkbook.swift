import Answers
import Rules
import Scripts
import Sessions
import Values
import Workbooks

/// What a walk begins over: what other workshops left, and when they were done.
struct StartingWorkbook: Sendable {
  var workbook: Workbook
  var now: Instant

  /// Who may take part.
  static let people = [
    ["Dana Ruiz"], ["Dana Ruiz", "Omar Haddad", "Mira Okafor"], [],
    (1...9).map { "Person \($0)" },
  ]

  /// Makes one on a day like any other.
  init(_ workbook: Workbook, at now: Instant = Instant(seconds: 1_795_251_600)) {
    self.workbook = workbook
    self.now = now
  }

  /// The workshops that are answered in it, and what those of their results are that are one of
  /// some options and are named elsewhere.
  func choices(of scripts: [Script], among named: Set<Dependency>) -> [String] {
    let facts = AnswerFacts(scripts, workbook: workbook, today: now.day(offset: 0))
    return scripts.filter { workbook[$0.id] != nil }.flatMap { script in
      [script.id]
        + script.results.filter { result in
          guard case .choice = result.type else { return false }
          return named.contains(.name(result.name, workshop: script.id))
        }.map { facts.evaluator(script).printed(facts.value(of: $0.name, in: script.id)) }
    }
  }

  /// Seconds that pass between two workshops: none, a month, a few months.
  static func pause(_ generator: inout SeededGenerator) -> Int {
    86_400 * ([0, 0, 31, 130].randomElement(using: &generator) ?? 0)
  }
}
