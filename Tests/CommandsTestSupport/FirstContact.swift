import Foundation

/// What people type and paste at a question of some kind, and what the workbook must hold then.
///
/// The same list is typed on a real terminal and piped.
public struct FirstContact: Sendable, CustomStringConvertible {
  /// The question's kind and keys, as in a script.
  public let question: String
  /// The lines, each sent with Enter.
  public let lines: [String]
  /// What is stored, as JSON with its keys in order; nothing for no answer.
  public let stored: String?

  /// Its question and lines.
  public var description: String { "\(question): \(lines)" }

  private init(_ question: String, _ lines: [String], _ stored: String?) {
    (self.question, self.lines, self.stored) = (question, lines, stored)
  }

  private static func all(_ question: String, _ answers: [(String, String?)]) -> [FirstContact] {
    answers.map { FirstContact(question, [$0.0], $0.1) }
  }

  /// Answers of one line.
  public static let answers =
    all(
      "kind: number",
      [
        ("12,5 %", #"{"number":12.5,"unit":"%"}"#), ("3,2", "3.2"), ("1,200", "1200"),
        ("1.234,5", "1234.5"), ("1 200", "1200"), ("1\u{A0}200", "1200"), ("1\u{202F}200", "1200"),
        ("1'200", "1200"), ("１２", "12"), ("1e3", "1000"), ("12k", "12000"), ("-3", "-3"),
        ("€12k", #"{"number":12000,"unit":"€"}"#), ("1.234", nil), ("40-50", nil), ("many", nil),
      ])
    + all(
      "kind: date",
      [
        ("Mon", #""2026-11-23""#), ("next Monday", #""2026-11-23""#),
        ("in 2 weeks", #""2026-12-05""#), ("end of month", #""2026-11-30""#),
        ("13/12/2026", #""2026-12-13""#), ("3.12.2026", #""2026-12-03""#),
        ("2026/12/03", #""2026-12-03""#), ("03/12/2026", nil), ("2026-02-30", nil),
      ])
    + all(
      "kind: choice, options: [{id: weekly, also: [every week, wk]}, "
        + "{id: monthly, also: [per month]}, {id: yearly, also: [annually]}]",
      [
        ("every week", #""weekly""#), ("wk", #""weekly""#), ("per month", #""monthly""#),
        ("annually", #""yearly""#), ("W", #""weekly""#), ("2", #""monthly""#), ("hourly", nil),
      ])
    + all(
      "kind: choices, options: [day_shift, night_shift, weekend]",
      [
        ("day shift and weekend", #"["day_shift","weekend"]"#),
        ("1; 3", #"["day_shift","weekend"]"#), ("all of them", nil),
      ])
    + all(
      "kind: threshold",
      [
        ("below 80 %", #"{"number":80,"side":"below","text":"below 80 %","unit":"%"}"#),
        (
          "at most 4 a week",
          #"{"number":4,"side":"above","text":"at most 4 a week","unit":"a week"}"#
        ), ("12,5 %", nil), ("soon", nil),
      ])
    + all(
      "kind: text",
      [("Churn\u{A0}net", #""Churn net""#), ("  two   words ", #""two words""#)])

  /// What is taken once the line that is offered, or one of those that are named, is typed.
  public static let remedies = [
    FirstContact("kind: number", ["1.234", "1.234"], "1.234"),
    FirstContact("kind: number", ["1.234", "1234"], "1234"),
    FirstContact("kind: number", ["about 40", "40"], "40"),
    FirstContact("kind: number", ["~40", "40"], "40"),
    FirstContact("kind: date", ["03/12/2026", "3 Dec 2026"], #""2026-12-03""#),
    FirstContact("kind: date", ["03/12/2026", "12 Mar 2026"], #""2026-03-12""#),
    FirstContact(
      "kind: threshold", ["12,5 %", "below 12.5 %"],
      #"{"number":12.5,"side":"below","text":"below 12.5 %","unit":"%"}"#),
    FirstContact("kind: choice, options: [weekly, monthly]", ["weekley", "weekly"], #""weekly""#),
  ]

  private static let table =
    "kind: table, max: 4, columns: [{id: name, kind: text, unique: true}, "
    + "{id: seen, kind: choice, options: [daily, weekly]}, {id: owner, kind: person, optional: true}]"

  /// Rows, one a line.
  public static let rows = [
    "NPS, weekly, Anna Berg", "NPS; weekly; Anna Berg", "| NPS | weekly | Anna Berg |",
    "- NPS | weekly | Anna Berg", "1. NPS | weekly | Anna Berg", "NPS | w | Anna Berg",
    "NPS\tweekly\tAnna Berg",
  ].map {
    FirstContact(table, [$0], #"[{"id":"r1","name":"NPS","owner":"Anna Berg","seen":"weekly"}]"#)
  }

  /// The script that asks the question and nothing else but a last look.
  public var script: String {
    """
    workshop: contact
    title: First contact
    minutes: 2
    promise: An answer.
    steps:
      - {id: x, minutes: 1, ask: What is it?, why: w, good: g, weak: b, \(question)}
      - {id: end, kind: review, minutes: 1, ask: Is that so?, shows: [It is.]}

    """
  }

  /// What a workbook holds as the answer, its row ids counted from `r1`; nothing while it holds none.
  public static func stored(in workbook: String) throws -> String? {
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: workbook)))
    let workshops = (json as? [String: Any])?["workshops"] as? [[String: Any]]
    let answers = workshops?.first { $0["id"] as? String == "contact" }?["answers"]
    var value = (answers as? [[String: Any]])?.first { $0["id"] as? String == "x" }?["value"]
    if let rows = value as? [[String: Any]] {
      value = rows.enumerated().map { number, row in
        row.merging(["id": "r\(number + 1)"]) { $1 }
      }
    }
    guard let value, !(value is NSNull) else { return nil }
    let data = try JSONSerialization.data(
      withJSONObject: value, options: [.fragmentsAllowed, .sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self)
  }
}
