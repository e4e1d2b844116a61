import Scripts
import Values
import Workbooks

extension AnsweredWorkshop {
  /// Answers that stand against a strong message, with the reasons given for them.
  var overrides: [Block] {
    let rows = script.steps.flatMap { step -> [[(column: String, cell: String)]] in
      guard let slot = record[step.id] else { return [] }
      return slot.overrides.filter(isStrong).map { override in
        [
          ("About", override.row.flatMap { name(ofRow: $0) } ?? slot.question),
          ("What was held against it", messages[override].map(firstSentence) ?? ""),
          ("Why it stays", override.reason.nonBlank ?? ""),
          ("Who, when", signature(override.by ?? slot.by, override)),
        ]
      }
    }
    return Block.section("Kept against advice", Block.table(rows))
  }

  /// What was put off, each with who finds out and by when.
  var followUps: [Block] {
    let items = script.steps.flatMap { step in
      (record[step.id]?.followUps ?? []).map { item -> Prose in
        let owner = item.owner?.nonBlank ?? "Somebody, not named yet"
        let due = item.due.map { ", by \($0.printed)" } ?? ""
        return "\(strong: owner)\(due): \(subject(of: item, in: step).sentence)"
      }
    }
    return Block.section("To find out", Block.tasks(of: items))
  }

  /// Topics that were put aside.
  var topics: [Block] {
    Block.section(
      "For another day", Block.list(of: record.topics.compactMap(\.nonBlank).map { "\($0)" }))
  }

  /// Who drew the page up, and on which day; nothing before the first answer.
  var origin: Prose? {
    guard let last = record.answers.compactMap(\.at?.seconds).max() else { return nil }
    let people = people.compactMap(\.nonBlank).joined(separator: ", ")
    return "Drawn up on \(day(last).printed)\(people.isEmpty ? "" : " by \(people)")."
  }

  /// Who finds out about a cell: `; Leo Brandt finds out by 5 Dec 2026`.
  ///
  /// Empty when nobody is named yet, nothing when the cell was not put off.
  func whoFindsOut(_ column: String, of row: AnsweredRow, in step: String) -> String? {
    guard row.texts[column] == nil else { return nil }
    return record[step]?.followUps.first { $0.row == row.id && $0.column == column }.map { item in
      let due = item.due.map { " by \($0.printed)" } ?? ""
      return item.owner?.nonBlank.map { "; \($0) finds out\(due)" } ?? ""
    }
  }

  private func subject(of item: FollowUp, in step: Step) -> String {
    if let text = item.text?.nonBlank { return text }
    let row = item.row.flatMap { name(ofRow: $0) }
    let column = item.column.map { "what '\($0.inWords)' is" }
    let place = [column, row].compactMap(\.self).joined(separator: " for ")
    return place.isEmpty ? record[step.id]?.question ?? "" : place
  }

  /// A nudge that was settled by the same reason is not printed; a rule gone from the script is.
  private func isStrong(_ override: Override) -> Bool {
    let rule = script.steps.lazy.flatMap(\.coach).first { $0.id == override.rule }
    return rule.map { $0.level == .strong } ?? true
  }

  private func signature(_ name: String?, _ override: Override) -> String {
    [name?.nonBlank, day(override.at.seconds).printed].compactMap(\.self)
      .joined(separator: ", ")
  }

  private func day(_ seconds: Int) -> Day { Instant(seconds: seconds).day(offset: offset) }

  /// The part up to the first full stop, question or exclamation mark with a space behind it.
  private func firstSentence(_ text: String) -> String {
    let ends = text.indices.first { index in
      ".?!".contains(text[index]) && text[text.index(after: index)...].first == " "
    }
    return ends.map { String(text[...$0]) } ?? text
  }
}
