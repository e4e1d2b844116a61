import Scripts
import Values

/// The page of a workshop whose script says what is on it and in which order.
struct AuthoredBrief {
  let workshop: AnsweredWorkshop
  let shown: [Exhibit]

  var brief: Brief {
    var blocks = workshop.draftNotice(workshop.question)
    blocks += workshop.origin.map { [.paragraph($0)] } ?? []
    for exhibit in shown { blocks += workshop.blocks(of: exhibit) }
    // What must not be missing stands at the end where the script has no place for it.
    for part in PagePart.allCases where !shown.contains(.part(part)) {
      blocks += workshop.blocks(of: .part(part))
    }
    return Brief(title: workshop.script.title, blocks: blocks)
  }
}
