import Scripts
import Values
import Workbooks

/// The parts of a page that the program fills in from what stands beside the answers: names and
/// replies, reasons against the coach, what was put off.
struct BriefParts {
  let answers: StoredAnswers
  let people: [String]
  let owners: [Owner]
  let groups: [Owner]
  let messages: [Override: String]
  /// The seconds east of UTC.
  let offset: Int

  /// A part with its heading; nothing when there is nothing to say.
  func blocks(of part: Page.Part) -> [Block] {
    switch part {
    case .owners: ownersAndReplies
    case .overrides: overrides
    case .followUps: followUps + topics
    }
  }

  /// Who drew the page up, and on which day; nothing before the first answer.
  var origin: Prose? {
    guard let last = record.answers.compactMap(\.at?.seconds).max() else { return nil }
    let people = people.compactMap(\.nonBlank).joined(separator: ", ")
    return "Drawn up on \(day(last).printed)\(people.isEmpty ? "" : " by \(people)")."
  }

  private var record: WorkshopRecord { answers.record }

  private func day(_ seconds: Int) -> Day { Instant(seconds: seconds).day(offset: offset) }

  private var ownersAndReplies: [Block] {
    guard let agreement = owners.agreement else { return [] }
    let isAgreed = agreement == .agreed
    let counted: Prose =
      "\(String(owners.accepted)) of \(String(owners.count)) owners have accepted: \(isAgreed ? "this is agreed." : "this is a proposal until all of them have.")"
    let isAnyReplied = owners.contains { $0.stand != .silent }
    let table = Block.table(
      ["Who", "What carries their name", "Reply"],
      owners.map { owner in
        [
          owner.name, owner.duties.map(\.text).joined(separator: "; "),
          isAnyReplied ? reply(of: owner) : "",
        ]
      })
    return Block.section(
      "Owners",
      [.paragraph(counted)] + table + withoutName + (isAgreed || record.state != .done ? [] : form))
  }

  private var withoutName: [Block] {
    let names = groups.map { group in
      "\(group.name) (\(group.duties.map(\.text).joined(separator: "; ")))"
    }
    return names.isEmpty
      ? []
      : [.paragraph("Not one person, so nobody to ask: \(names.joined(separator: "; ")).")]
  }

  private func reply(of owner: Owner) -> String {
    guard let reply = owner.reply else { return "still to hear from" }
    let isOld = reply.content != owner.content
    let day = reply.at.day(offset: offset).printed
    return switch reply.answer {
    case .accepted: isOld ? "accepted before the last change" : "accepted on \(day)"
    case .acceptedWithChange(let change):
      (isOld ? "before the last change, wanted: " : "wants: ") + change
    case .declined(let reason):
      (isOld ? "declined before the last change: " : "declined: ") + reason
    }
  }

  private var form: [Block] {
    let answers = ReplyForm.answers
    let last = answers.last ?? ""
    let others = answers.dropLast().joined(separator: "', '")
    return [
      .paragraph(
        "To reply, copy these lines into a mail, with your name and one answer: '\(others)' or '\(last)'."
      ),
      .lines(ReplyForm.lines(for: record.id)),
    ]
  }

  private var overrides: [Block] {
    let rows = answers.script.steps.flatMap { step -> [[String]] in
      guard let slot = record[step.id] else { return [] }
      return slot.overrides.filter(isStrong).map { override in
        [
          override.row.flatMap { answers.name(ofRow: $0) } ?? slot.question,
          messages[override].map(firstSentence) ?? "", override.reason.nonBlank ?? "",
          signature(override.by ?? slot.by, override),
        ]
      }
    }
    return Block.section(
      "Kept against advice",
      Block.table(
        ["About", "What was held against it", "Why it stays", "Who, when"], rows))
  }

  /// A nudge that was settled by the same reason is not printed; a rule gone from the script is.
  private func isStrong(_ override: Override) -> Bool {
    let rule = answers.script.steps.lazy.flatMap(\.coach).first { $0.id == override.rule }
    return rule.map { $0.level == .strong } ?? true
  }

  private func signature(_ name: String?, _ override: Override) -> String {
    [name?.nonBlank, day(override.at.seconds).printed].compactMap(\.self)
      .joined(separator: ", ")
  }

  /// The part up to the first full stop, question or exclamation mark with a space behind it.
  private func firstSentence(_ text: String) -> String {
    let ends = text.indices.first { index in
      ".?!".contains(text[index]) && text[text.index(after: index)...].first == " "
    }
    return ends.map { String(text[...$0]) } ?? text
  }

  private var followUps: [Block] {
    let items = answers.script.steps.flatMap { step in
      (record[step.id]?.followUps ?? []).map { item -> Prose in
        let owner = item.owner?.nonBlank ?? "Somebody, not named yet"
        let due = item.due.map { ", by \($0.printed)" } ?? ""
        return "\(strong: owner)\(due): \(subject(of: item, in: step).sentence)"
      }
    }
    return Block.section("To find out", Block.tasks(of: items))
  }

  private var topics: [Block] {
    Block.section(
      "For another day", Block.list(of: record.topics.compactMap(\.nonBlank).map { "\($0)" }))
  }

  private func subject(of item: FollowUp, in step: Step) -> String {
    if let text = item.text?.nonBlank { return text }
    let row = item.row.flatMap { answers.name(ofRow: $0) }
    let column = item.column.map { "what '\($0.inWords)' is" }
    let place = [column, row].compactMap(\.self).joined(separator: " for ")
    return place.isEmpty ? record[step.id]?.question ?? "" : place
  }
}
