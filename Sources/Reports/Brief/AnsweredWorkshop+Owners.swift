import Scripts
import Values
import Workbooks

extension AnsweredWorkshop {
  /// Everybody the workshop names, with what carries their name, what they said to it, and the lines
  /// to reply with; nothing when nobody is named.
  var ownersAndReplies: [Block] {
    guard let agreement = owners.agreement else { return [] }
    let isAgreed = agreement == .agreed
    let counted: Prose =
      "\(String(owners.accepted)) of \(String(owners.count)) owners have accepted: \(isAgreed ? "this is agreed." : "this is a proposal until all of them have.")"
    let table = Block.table(
      owners.map { owner in
        [
          ("Who", owner.name),
          ("What carries their name", owner.duties.map(\.text).joined(separator: "; ")),
          ("Reply", isAnyReplied ? reply(of: owner) : ""),
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

  private var isAnyReplied: Bool { owners.contains { $0.stand != .silent } }

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
      .lines(ReplyForm.lines(for: script.id)),
    ]
  }
}
