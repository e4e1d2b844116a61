import Answers
import Scripts
import TestSupport
import Testing
import Values
import Workbooks

/// The one cell of a step of a kind, asked of a workbook that holds nothing else.
struct TypedCell {
  let asked: AskedCell
  private let facts: AnswerFacts
  private let index: ScriptIndex

  /// Makes the cell; 21 November 2026 is a Saturday.
  init(_ kind: String, today: String = "2026-11-21") throws {
    let script = try TestScript.read("- id: it\n  kind: \(kind)")
    index = ScriptIndex(script)
    facts = AnswerFacts(
      [script], workbook: Workbook(id: "w"), today: try #require(Day(iso: today)))
    asked = AskedCell(
      try #require(script.steps.first?.fields.first),
      of: Row(workshop: "ws09", set: "it", id: ""), in: index, facts, isOpen: false)
  }

  /// What is stored, as rules see it.
  func value(of stored: JSONValue) -> Value {
    facts.value(of: stored, in: asked.field, of: asked.row, in: index)
  }

  /// What is kept, as it would be typed, or why it is not taken.
  func reading(of text: String, insisted: Bool = false) -> String {
    switch asked.read(text, insisted: insisted) {
    case .answer(let cell):
      facts.typed(cell, asked.field, of: asked.row, in: index)
    case .later: "later"
    case .refused(let refusal): "\(refusal)" + (refusal.offer.map { " [\($0)]" } ?? "")
    }
  }
}
