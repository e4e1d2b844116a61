import Scripts
import Values
import Workbooks

/// The page of any workshop: its questions with their answers, then what they come to.
struct QuestionsBrief {
  let workshop: AnsweredWorkshop

  var brief: Brief {
    var blocks = workshop.draftNotice { step in
      step.shape == .read ? nil : workshop.record[step.id]?.question.nonBlank ?? step.id.inWords
    }
    blocks += workshop.origin.map { [.paragraph($0)] } ?? []
    blocks += results
    for step in workshop.script.steps { blocks += answers(to: step) }
    blocks += workshop.ownersAndReplies
    blocks += workshop.overrides + workshop.followUps + workshop.topics
    return Brief(title: workshop.script.title, blocks: blocks)
  }

  private var results: [Block] {
    let items = workshop.script.results.compactMap { result in
      workshop.results[result.name].flatMap { workshop.words.text($0, result.display) }
        .map { "\(strong: (result.title ?? result.name.inWords) + ":") \($0)" as Prose }
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
    let maker = workshop.script.steps.first { $0.makesRows && $0.table?.set == table.set }
    let first = maker?.fields.first?.id.inWords ?? ""
    let asked = Set(workshop.record[step.id]?.rowCells.compactMap { $0["id"]?.string } ?? [])
    return Block.table(
      workshop.rows(of: table.set).filter { asked.contains($0.id) }.map { row in
        let cells = step.fields.map { ($0.id.inWords, row[$0.id]) }
        return step.makesRows ? cells : [(first, row.name)] + cells
      })
  }
}
