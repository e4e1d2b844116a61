import Scripts
import Values
import Workbooks

/// The page of any workshop: what its closing review shows, then its questions with their answers.
struct QuestionsBrief {
  let workshop: AnsweredWorkshop
  /// What the closing review shows.
  let shown: [Exhibit]

  var brief: Brief {
    var blocks = workshop.draftNotice(workshop.question)
    blocks += workshop.origin.map { [.paragraph($0)] } ?? []
    blocks += workshop.section(shown) + results
    for step in workshop.script.steps { blocks += answers(to: step) }
    blocks += PagePart.allCases.flatMap { workshop.blocks(of: .part($0)) }
    return Brief(title: workshop.script.title, blocks: blocks)
  }

  /// Results without a title are for other programs.
  private var results: [Block] {
    let items = workshop.script.titledResults.compactMap { result -> Prose? in
      workshop.results[result.name].flatMap { workshop.words.text($0, result.display) }
        .map { "\(strong: (result.title ?? "") + ":") \($0)" }
    }
    return Block.section("Results", Block.list(of: items))
  }

  private func answers(to step: Step) -> [Block] {
    guard let slot = workshop.record[step.id], slot.state != .untouched else { return [] }
    return Block.section(slot.question.nonBlank ?? step.id.inWords, content(of: step))
  }

  private func content(of step: Step) -> [Block] {
    switch step.shape {
    case .read: []
    case .single: workshop.text(step.id).map { [.quote($0)] } ?? []
    case .form, .review:
      Block.list(
        of: step.fields.compactMap { field in
          workshop.text(step.id, field.id).map { "\(strong: field.id.inWords + ":") \($0)" }
        })
    case .table: table(of: step)
    }
  }

  private func table(of step: Step) -> [Block] {
    guard let table = step.table else { return [] }
    let first = workshop.firstColumn(of: table.set)
    let asked = Set(workshop.record[step.id]?.rowCells.compactMap { $0["id"]?.string } ?? [])
    return Block.table(
      workshop.rows(of: table.set).filter { asked.contains($0.id) }.map { row in
        let cells = step.fields.map { ($0.id.inWords, row[$0.id]) }
        return step.makesRows ? cells : [(first, row.name)] + cells
      })
  }
}
