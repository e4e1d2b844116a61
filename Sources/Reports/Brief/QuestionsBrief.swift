import Scripts
import Workbooks

/// The page of any workshop: its questions with their answers, then what they come to.
struct QuestionsBrief {
  let workshop: AnsweredWorkshop

  var brief: Brief {
    var blocks = notice
    blocks += workshop.origin.map { [.paragraph($0)] } ?? []
    blocks += results
    blocks += answers
    blocks += workshop.ownersAndReplies
    blocks += workshop.overrides + workshop.followUps + workshop.topics
    return Brief(title: workshop.script.title, blocks: blocks)
  }

  private var results: [Block] {
    let items = workshop.script.results.compactMap { result in
      workshop.results[result.name].flatMap { workshop.words.text($0, result.display) }
        .map { "\(strong: (result.title ?? result.name.spaced) + ":") \($0)" as Prose }
    }
    return Block.section("Results", Block.list(of: items))
  }

  /// What is missing.
  var notice: [Block] {
    workshop.draftNotice { step in
      step.shape == .read ? nil : workshop.record[step.id]?.question.trimmed ?? step.id.spaced
    }
  }

  /// Every question with its answer.
  var answers: [Block] { workshop.script.steps.flatMap { answers(to: $0) } }

  private func answers(to step: Step) -> [Block] {
    guard let slot = workshop.record[step.id], slot.state != .untouched else { return [] }
    return Block.section(slot.question.trimmed ?? step.id.spaced, content(of: step))
  }

  private func content(of step: Step) -> [Block] {
    switch step.shape {
    case .read: []
    case .single: workshop.text(step.id).map { [.quote($0)] } ?? []
    case .form, .review:
      Block.list(
        of: step.fields.compactMap { field in
          workshop.text(step.id, field.id).map { "\(strong: field.id.spaced + ":") \($0)" }
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
        let cells = step.fields.map { ($0.id.spaced, row[$0.id]) }
        return step.makesRows ? cells : [(first, row.name)] + cells
      })
  }
}
