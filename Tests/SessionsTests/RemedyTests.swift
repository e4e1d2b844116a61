import Answers
import Scripts
import TestSupport
import Testing
import Values

/// What is said of a cell that is not taken names something that is.
@Suite struct RemedyTests {
  private static let typed = [
    "many", "1.234", "12.500 km", "412,398", "about 40", "about 1.5", "~3", "40-50", "2 to 3",
    "2.5",
    "1/3", "-5", "0", "999999999", "1 many", "1",
    "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20",
    "soon", "30 Feb", "2026-02-30", "Mon 5 Dec", "Tue 24 Nov", "03/12/2026", "03/04", "next week",
    "next month", "next Friday", "yesterday", "today", "today + 9999", "12.5", "below 1.234",
    "below about 40", "12,5 %", "when it drops",
    "maybe", "xyzzy", "a", "e", "every", "th", "biweekly", "wekly", "1, 2", "1, 2, 3, 4, 5", "99",
    "-",
    String(repeating: "far too long ", count: 60),
  ]

  /// Texts that a refusal says are taken.
  private func remedies(_ refusal: CellRefusal, of text: String) -> [String] {
    switch refusal {
    case .notANumber(_, let examples), .notADate(_, let examples): examples
    case .notNumbers(_, let example), .noSuchDay(_, _, let example): [example]
    case .severalReadings(_, _, let readings): readings
    case .approximate(_, let offer): [offer]
    case .range(_, let texts), .notWhole(_, let texts), .noSide(_, let texts): texts
    case .noLine: ["below 80 %", "at most 4 a week"]
    case .below(_, let limit), .above(_, let limit): [limit]
    case .severalDays(_, _, let day), .otherWeekday(_, let day), .earlier(_, let day),
      .later(_, let day):
      [day.printed]
    case .notYesOrNo: ["yes", "no"]
    case .notAnOption(_, _, let nearest, _, let options):
      nearest.map { [$0] } ?? Array(options.prefix(9))
    case .severalOptions(_, _, let options): options
    default: []
    }
  }

  /// What a refusal says to do, done.
  private func mended(_ text: String, after refusal: CellRefusal, _ cell: AskedCell) -> [String] {
    switch refusal {
    case .tooShort(_, let least): [text + String(repeating: "x", count: least)]
    case .tooLong(_, let most, _): [String(text.prefix(most))]
    case .tooFewValues(_, let least): [Array(repeating: "1", count: least).joined(separator: " ")]
    case .tooManyValues(_, let most): [Array(repeating: "1", count: most).joined(separator: " ")]
    case .tooFewTicks(_, let count), .tooManyTicks(_, let count):
      [cell.options.prefix(count).map { String($0.number) }.joined(separator: ", ")]
    case .noOptions(_, let mayBeEmpty): mayBeEmpty ? ["-"] : []
    default: remedies(refusal, of: text)
    }
  }

  @Test(arguments: ["ws01", "ws02", "ws03", "recheck"])
  func takesWhatItSaysItTakes(_ workshop: String) throws {
    let (script, reads) = try TestScript.bundled(workshop)
    let answers = WorkshopAnswers(
      LinkedScripts(script, reads: reads), over: try LinkedExample.everything.get(),
      today: try #require(Day(iso: "2026-11-21")))
    var tried = 0
    for step in script.steps {
      for field in step.fields {
        let row = answers.rows(of: step).first ?? Row(workshop: script.id, set: step.id, id: "")
        let cell = answers.asked(field, of: row)
        for text in Self.typed {
          guard case .refused(let refusal) = cell.read(text) else { continue }
          let said = "\(refusal)"
          for remedy in remedies(refusal, of: text) {
            #expect(said.contains(remedy), "\(step.id).\(field.id): '\(remedy)'")
          }
          for remedy in mended(text, after: refusal, cell) + [refusal.offer].compactMap(\.self) {
            tried += 1
            guard case .refused(let again) = cell.read(remedy, insisted: remedy == text) else {
              continue
            }
            // One of the choices asked for is named; more of them may be asked for.
            if case .tooFewTicks = again, remedy != refusal.offer { continue }
            Issue.record("\(step.id).\(field.id), '\(text)': \(said) '\(remedy)': \(again)")
          }
        }
      }
    }
    #expect(tried > 100)
  }
}
