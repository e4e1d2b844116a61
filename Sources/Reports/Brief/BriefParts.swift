import Texts
import Values
import Workbooks

/// The parts of a page that the program fills in from what stands beside the answers: what is
/// missing, names and replies, reasons against the coach, what was put off, what is due.
struct BriefParts {
  let workshops: [WorkshopResult]

  /// What is missing; nothing when nothing is.
  func draftNotice(of workshop: WorkshopResult) -> [Block] {
    let missing = workshop.missing
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
    return sentences.isEmpty ? [] : [.draft(Prose(sentences))]
  }

  /// How the owners stand to it, in a sentence; nothing where nobody is named.
  var standing: String? { OwnersSection(workshops: workshops).standing }

  /// A part with its heading; nothing when there is nothing to say.
  func blocks(of part: Page.Part) -> [Block] {
    switch part {
    case .owners: OwnersSection(workshops: workshops).blocks
    case .overrides: overrides
    case .followUps: unknowns + topics
    case .dates: dates
    }
  }

  /// Who drew the page up, and on which day; nothing before the first answer.
  var origin: Prose? {
    workshops.compactMap(\.origin).max { $0.day < $1.day }.map { origin in
      let people = origin.people.joined(separator: ", ")
      return "Drawn up on \(origin.day.printed)\(people.isEmpty ? "" : " by \(people)")."
    }
  }

  private var overrides: [Block] {
    Block.section(
      "Kept against advice",
      Block.table(
        ["About", "What was held against it", "Why it stays", "Who, when"],
        workshops.flatMap(\.keptAnswers).map { kept in
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
        of: workshops.flatMap(\.unknowns).map { unknown in
          let owner = unknown.owner ?? "Somebody, not named yet"
          let due = unknown.day.map { ", by \($0.printed)" } ?? ""
          return "\(strong: owner)\(due): \(unknown.subject.sentence)"
        }))
  }

  private var topics: [Block] {
    Block.section(
      "For another day", Block.list(of: workshops.flatMap(\.topics).map { "\($0)" }))
  }

  /// Meetings and things to do; what is to be found out stands in a section of its own.
  private var dates: [Block] {
    let entries = together(workshops.flatMap(\.calendar).filter { !$0.isFollowUp })
    return Block.section(
      "Dates",
      Block.table(
        ["Day", "What", "Who"],
        entries.sorted { ($0.day, $0.title) < ($1.day, $1.title) }.map { entry in
          [entry.when, entry.title, entry.owner ?? ""]
        }))
  }
}

/// Entries of one kind, day and owner as one: `Last day: Website visits, App downloads`.
private func together(_ entries: [CalendarEntry]) -> [CalendarEntry] {
  var joined: [CalendarEntry] = []
  for entry in entries {
    let parts = entry.title.split(separator: ": ", maxSplits: 1)
    let place = joined.firstIndex {
      ($0.kind, $0.day, $0.owner, $0.everyDays) == (entry.kind, entry.day, entry.owner, nil)
        && $0.title.hasPrefix(parts[0] + ": ")
    }
    if let place, parts.count == 2, entry.everyDays == nil {
      joined[place].title += ", " + parts[1]
    } else {
      joined.append(entry)
    }
  }
  return joined
}

extension CalendarEntry {
  /// The day, and how often it comes again.
  fileprivate var when: String {
    guard let everyDays else { return day.printed }
    return "\(day.printed), then \(Rhythm(everyDays: everyDays).words)"
  }
}
