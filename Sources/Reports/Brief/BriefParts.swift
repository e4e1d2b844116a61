import Texts
import Values
import Workbooks

/// The parts of a page that the program fills in from what stands beside the answers: what is
/// missing, names and replies, reasons against the coach, what was put off.
struct BriefParts {
  let result: WorkshopResult

  /// What is missing; nothing when nothing is.
  var draftNotice: [Block] {
    let missing = result.missing
    var sentences: [Prose] = []
    if missing.answered == 0, missing.steps > 0 {
      sentences.append("\(strong: "A draft:") nothing is answered yet.")
    } else if missing.answered < missing.steps {
      sentences.append(
        "\(strong: "A draft:") \(String(missing.answered)) of \(String(missing.steps)) steps answered."
      )
      if !missing.open.isEmpty {
        sentences.append("Still open: \(missing.open.joined(separator: "; ").sentence)")
      }
    }
    if !missing.stale.isEmpty {
      let list = missing.stale.joined(separator: "; ")
      sentences.append(
        "To be looked at again, as something they build on has changed: \(list.sentence)")
    }
    return Block.paragraph(of: sentences)
  }

  /// A part with its heading; nothing when there is nothing to say.
  func blocks(of part: Page.Part) -> [Block] {
    switch part {
    case .owners: ownersAndReplies
    case .overrides: overrides
    case .followUps: unknowns + topics
    }
  }

  /// Who drew the page up, and on which day; nothing before the first answer.
  var origin: Prose? {
    result.origin.map { origin in
      let people = origin.people.joined(separator: ", ")
      return "Drawn up on \(origin.day.printed)\(people.isEmpty ? "" : " by \(people)")."
    }
  }

  private var ownersAndReplies: [Block] {
    let owners = result.owners
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
      [.paragraph(counted)] + table + withoutName + (isAgreed || !result.isFinished ? [] : form))
  }

  private var withoutName: [Block] {
    let names = result.groups.map { group in
      "\(group.name) (\(group.duties.map(\.text).joined(separator: "; ")))"
    }
    return names.isEmpty
      ? []
      : [.paragraph("Not one person, so nobody to ask: \(names.joined(separator: "; ")).")]
  }

  private func reply(of owner: Owner) -> String {
    guard let reply = owner.reply else { return "still to hear from" }
    let isOld = reply.content != owner.content
    let day = reply.at.day(offset: result.timeZoneOffset).printed
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
      .lines(ReplyForm.lines(for: [result.id])),
    ]
  }

  private var overrides: [Block] {
    Block.section(
      "Kept against advice",
      Block.table(
        ["About", "What was held against it", "Why it stays", "Who, when"],
        result.keptAnswers.map { kept in
          [
            kept.subject, firstSentence(kept.message), kept.reason,
            [kept.person, kept.day.printed].compactMap(\.self).joined(separator: ", "),
          ]
        }))
  }

  /// The part up to the first full stop, question or exclamation mark with a space behind it.
  private func firstSentence(_ text: String) -> String {
    let ends = text.indices.first { index in
      ".?!".contains(text[index]) && text[text.index(after: index)...].first == " "
    }
    return ends.map { String(text[...$0]) } ?? text
  }

  private var unknowns: [Block] {
    Block.section(
      "To find out",
      Block.tasks(
        of: result.unknowns.map { unknown in
          let owner = unknown.owner ?? "Somebody, not named yet"
          let due = unknown.day.map { ", by \($0.printed)" } ?? ""
          return "\(strong: owner)\(due): \(unknown.subject.sentence)"
        }))
  }

  private var topics: [Block] {
    Block.section("For another day", Block.list(of: result.topics.map { "\($0)" }))
  }
}
