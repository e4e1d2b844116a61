import Answers
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

  /// Seconds that pass between two workshops: none, a month, a few months.
  static func pause(_ generator: inout SeededGenerator) -> Int {
    86_400 * ([0, 0, 31, 130].randomElement(using: &generator) ?? 0)
  }
}
