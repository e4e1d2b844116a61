import Texts
import Values
import Workbooks

/// Everybody whose name carries something in some workshops, with what they said to it.
struct OwnersSection {
  /// One person in all of the workshops.
  private struct Person {
    var name: String
    /// The workshops that name them, and as what.
    var places: [(workshop: WorkshopResult, owner: Owner)]

    var hasAccepted: Bool { places.allSatisfy { $0.owner.stand == .accepted } }
    var isHeard: Bool { places.contains { $0.owner.stand != .silent } }

    var duties: [String] {
      var seen: Set<String> = []
      return places.flatMap(\.owner.duties).map(\.text).filter { seen.insert($0).inserted }
    }
  }

  private let workshops: [WorkshopResult]
  private let people: [Person]

  init(workshops: [WorkshopResult]) {
    self.workshops = workshops
    var people: [Person] = []
    var places: [String: Int] = [:]
    for workshop in workshops {
      for owner in workshop.owners {
        let key = Owner.folded(owner.name)
        if let place = places[key] {
          people[place].places.append((workshop, owner))
        } else {
          places[key] = people.endIndex
          people.append(Person(name: owner.name, places: [(workshop, owner)]))
        }
      }
    }
    self.people = people
  }

  /// How they stand to it, in a sentence; nothing where nobody is named.
  var standing: String? {
    guard !people.isEmpty else { return nil }
    let accepted = people.count(where: \.hasAccepted)
    if people.count == 1 {
      return accepted == 1
        ? "The one owner has accepted: this is agreed."
        : "This is a proposal until its owner has accepted."
    }
    return "\(accepted) of \(people.count) owners have accepted: "
      + (accepted == people.count
        ? "this is agreed." : "this is a proposal until all of them have.")
  }

  /// The section; nothing where nobody is named.
  var blocks: [Block] {
    guard let standing else { return [] }
    let isAnyHeard = people.contains(where: \.isHeard)
    let table = Block.table(
      ["Who", "What carries their name", "Reply"],
      people.map { person in
        [
          person.name, person.duties.joined(separator: "; "),
          isAnyHeard ? replies(of: person) : "",
        ]
      })
    return Block.section("Owners", [.paragraph("\(standing)")] + table + withoutName + form)
  }

  private var withoutName: [Block] {
    let names = workshops.flatMap(\.groups).map { group in
      "\(group.name) (\(group.duties.map(\.text).joined(separator: "; ")))"
    }
    return names.isEmpty
      ? []
      : [.paragraph("Not one person, so nobody to ask: \(names.joined(separator: "; ")).")]
  }

  /// What somebody said; under the titles of the workshops where they said different things.
  private func replies(of person: Person) -> String {
    let replies = person.places.map { ($0.workshop.title, reply(of: $0.owner, in: $0.workshop)) }
    guard Set(replies.map(\.1)).count > 1 else { return replies.first?.1 ?? "" }
    return replies.map { "\($0): \($1)" }.joined(separator: "; ")
  }

  private func reply(of owner: Owner, in workshop: WorkshopResult) -> String {
    guard let reply = owner.reply else { return "still to hear from" }
    let isOld = reply.content != owner.content
    let day = reply.at.day(offset: workshop.timeZoneOffset).printed
    return switch reply.answer {
    case .accepted: isOld ? "accepted before the last change" : "accepted on \(day)"
    case .acceptedWithChange(let change):
      (isOld ? "before the last change, wanted: " : "wants: ") + change
    case .declined(let reason):
      (isOld ? "declined before the last change: " : "declined: ") + reason
    }
  }

  /// What an owner fills in, for the finished workshops that are not agreed.
  private var form: [Block] {
    let open = workshops.filter { $0.isFinished && $0.owners.agreement == .proposal }
    guard !open.isEmpty else { return [] }
    let answers = ReplyForm.answers
    let last = answers.last ?? ""
    let others = answers.dropLast().joined(separator: "', '")
    return [
      .paragraph(
        "To reply, copy these lines into a mail, with your name and one answer: '\(others)' or '\(last)'."
      ),
      .lines(ReplyForm.lines(for: open.map(\.id))),
    ]
  }
}
