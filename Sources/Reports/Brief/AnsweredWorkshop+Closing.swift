import Scripts
import Values
import Workbooks

extension AnsweredWorkshop {
  /// Answers that stand against a strong message, with the reasons given for them.
  var overrides: [Block] {
    let rows = script.steps.flatMap { step in
      (record[step.id]?.overrides ?? []).map { override in
        [
          ("About", override.row.flatMap { name(ofRow: $0) } ?? record[step.id]?.question ?? ""),
          ("What was held against it", messages[override].map(firstSentence) ?? ""),
          ("Why it stays", override.reason.trimmed ?? ""),
          ("Who, when", signature(override)),
        ]
      }
    }
    return Block.section("Kept against advice", Block.table(rows))
  }

  /// What was put off, each with who finds out and by when.
  var followUps: [Block] {
    let items = script.steps.flatMap { step in
      (record[step.id]?.followUps ?? []).map { item -> Prose in
        let owner = item.owner?.trimmed ?? "Somebody, not named yet"
        let due = item.due.map { ", by \($0.printed)" } ?? ""
        return "\(strong: owner)\(due): \(subject(of: item, in: step).sentence)"
      }
    }
    return Block.section("To find out", Block.tasks(of: items))
  }

  /// Topics that were put aside.
  var topics: [Block] {
    Block.section(
      "For another day", Block.list(of: record.topics.compactMap(\.trimmed).map { "\($0)" }))
  }

  /// The day of the latest answer.
  var lastDay: Day? { record.answers.compactMap(\.at?.seconds).max().map(day) }

  /// Who finds out about this cell, and by when; nothing unless it was put off.
  func whoFindsOut(_ row: String, _ column: String, in step: String) -> String? {
    record[step]?.followUps.first { $0.row == row && $0.column == column }.map { item in
      let due = item.due.map { " by \($0.printed)" } ?? ""
      return "not known yet" + (item.owner?.trimmed.map { ", \($0) finds out\(due)" } ?? "")
    }
  }

  private func subject(of item: FollowUp, in step: Step) -> String {
    if let text = item.text?.trimmed { return text }
    let column = item.column.map { $0.spaced }
    switch (item.row.flatMap { name(ofRow: $0) }, column) {
    case (let row?, let column?): return "\(row), the value \"\(column)\""
    case (let row?, nil): return row
    case (nil, let column?): return "the value \"\(column)\""
    case (nil, nil): return record[step.id]?.question ?? ""
    }
  }

  private func signature(_ override: Override) -> String {
    [override.by?.trimmed, day(override.at.seconds).printed].compactMap(\.self)
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

extension String {
  /// An id as words: `focus_owner` is `focus owner`.
  var spaced: String { String(map { $0 == "_" ? " " : $0 }) }
}
