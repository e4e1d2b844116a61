import Texts
import Values

/// What stands on a page, as blocks of a brief.
struct PageSections {
  let page: Page
  let parts: BriefParts

  /// The page in its author's order; who drew it up stands first where the author has no place for
  /// it, and what must not be missing last.
  var blocks: [Block] {
    (page.entries.contains(where: \.saysOrigin) ? [] : origin) + authored
      + Page.Part.allCases.filter { !page.entries.contains(.part($0)) }
      .flatMap { parts.blocks(of: $0) }
  }

  /// What its author has a place for.
  var authored: [Block] { page.entries.flatMap(blocks) }

  /// The entries alone; sentences without anything else are a list.
  var folded: [Block] { folded(page.entries) }

  /// Who drew the page up, as a paragraph.
  var origin: [Block] { Block.paragraph(of: [parts.origin].compactMap(\.self)) }

  private func folded(_ entries: [Page.Entry]) -> [Block] {
    let texts = entries.compactMap { entry in
      if case .text(let prose) = entry { prose.isBlank ? nil : prose } else { nil as Prose? }
    }
    let blocks = entries.flatMap(blocks)
    return texts.count == blocks.count && texts.count > 1 ? [.list(texts)] : blocks
  }

  private func blocks(of entry: Page.Entry) -> [Block] {
    switch entry {
    case .text(let prose): prose.isBlank ? [] : [.paragraph(prose)]
    case .exhibit(let exhibit): blocks(of: exhibit)
    case .paragraph(let sentences): Block.paragraph(of: sentences.compactMap(prose))
    case .quote(let text): text.nonBlank.map { [.quote($0)] } ?? []
    case .tasks(let tasks): Block.tasks(of: tasks)
    case .table(let columns, let rows): Block.table(columns, rows.map { $0.map(\.trimmed) })
    case .cards(let columns, let rows):
      [.cards(columns: columns, rows: rows.map { $0.map(\.trimmed) })]
    case .comparison(let numbers): [.comparison(numbers)]
    case .history(let history): [.history(history)]
    case .section(let title, _, let entries): Block.section(title, folded(entries))
    case .part(let part): parts.blocks(of: part)
    }
  }

  private func prose(_ sentence: Page.Sentence) -> Prose? {
    switch sentence {
    case .said(let prose): return prose
    case .putOff(let prose, let owner, let due):
      let day = due.map { " by \($0.printed)" } ?? ""
      return "\(prose)\(owner?.nonBlank.map { "; \($0) finds out\(day)" } ?? "")."
    case .origin: return parts.origin
    }
  }

  private func blocks(of exhibit: Exhibit) -> [Block] {
    switch exhibit {
    case .text(let text): text.nonBlank.map { [.paragraph("\($0)")] } ?? []
    case .rows(let title, let columns, let rows):
      titled(title, Block.table(columns.map(\.capitalizedFirst), rows))
    case .sentences(let title, let sentences):
      titled(title, Block.list(of: sentences.map { "\($0)" }))
    case .scorecard(let card): scorecard(card)
    case .tree(let tree): [.tree(tree)]
    case .source, .stale, .contradictions: []
    }
  }

  private func titled(_ title: String?, _ blocks: [Block]) -> [Block] {
    title.map { Block.section($0, blocks) } ?? blocks
  }

  private func scorecard(_ card: PointsCard) -> [Block] {
    var sentences: [Prose] = card.conclusion.map { ["\(strong: $0.sentence)"] } ?? []
    if !card.lowest.isEmpty {
      let items = card.lowest.map { "\($0.title), \($0.printed)" }.joined(separator: "; ")
      sentences.append("Lowest: \(items).")
    }
    if let lift = card.lift { sentences.append("\(lift.sentence)") }
    return Block.paragraph(of: sentences)
      + Block.table(
        ["Points for", "Points", "Because"],
        card.items.map { [$0.title, $0.printed, $0.because ?? ""] })
  }
}

extension Page.Entry {
  /// Whether it says who drew the page up.
  fileprivate var saysOrigin: Bool {
    switch self {
    case .paragraph(let sentences): sentences.contains(.origin)
    case .section(_, _, let entries): entries.contains(where: \.saysOrigin)
    default: false
    }
  }
}

extension Prose {
  fileprivate var isBlank: Bool { text.nonBlank == nil }
}
