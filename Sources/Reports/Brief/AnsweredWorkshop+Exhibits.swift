import Scripts
import Values
import Workbooks

extension AnsweredWorkshop {
  /// What a page shows, as blocks of a brief.
  func blocks(of exhibit: Exhibit) -> [Block] {
    switch exhibit {
    case .text(let text): text.nonBlank.map { [.paragraph("\($0)")] } ?? []
    case .rows(let title, let columns, let rows):
      titled(title, Block.table(rows.map { Array(zip(columns.map(\.capitalised), $0)) }))
    case .sentences(let title, let sentences):
      titled(title, Block.list(of: sentences.map { "\($0)" }))
    case .scorecard(let card): scorecard(card)
    case .tree(let tree): [.tree(tree)]
    case .section(let title, let exhibits): Block.section(title, section(exhibits))
    case .part(.owners): ownersAndReplies
    case .part(.overrides): overrides
    case .part(.followUps): followUps + topics
    case .source, .stale, .contradictions: []
    }
  }

  /// What a step is about, after `still open`; nothing for one that asks nothing.
  func question(_ step: Step) -> String? {
    step.shape == .read ? nil : record[step.id]?.question.nonBlank ?? step.id.inWords
  }

  /// Sentences of a section that follow one another are a list.
  func section(_ exhibits: [Exhibit]) -> [Block] {
    let blocks = exhibits.flatMap(blocks)
    let prose = blocks.compactMap { if case .paragraph(let prose) = $0 { prose } else { nil } }
    return prose.count == blocks.count && prose.count > 1 ? [.list(prose)] : blocks
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
    let rows = card.items.map { item in
      [("Points for", item.title), ("Points", item.printed), ("Because", item.because ?? "")]
    }
    return (sentences.isEmpty ? [] : [.paragraph(Prose(sentences))]) + Block.table(rows)
  }
}

extension String {
  /// The text with a capital letter at its beginning.
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
