import Scripts
import Values
import Workbooks

/// The results of a workshop that lays out no page, then its questions with their answers.
struct QuestionSections {
  let answers: StoredAnswers
  let results: JSONObject

  /// The sections, in the order of the script.
  var blocks: [Block] { titledResults + answers.script.steps.flatMap(section) }

  /// Results without a title are for other programs.
  private var titledResults: [Block] {
    let items = answers.script.titledResults.compactMap { result -> Prose? in
      answers.text(of: result, in: results).map { "\(strong: (result.title ?? "") + ":") \($0)" }
    }
    return Block.section("Results", Block.list(of: items))
  }

  private func section(_ step: Step) -> [Block] {
    guard let slot = answers.record[step.id], slot.state != .untouched else { return [] }
    return Block.section(slot.question.nonBlank ?? step.id.inWords, content(of: step))
  }

  private func content(of step: Step) -> [Block] {
    switch step.shape {
    case .read: return []
    case .single:
      return step.fields.first.flatMap { answers.text(of: $0, step) }.map { [.quote($0)] } ?? []
    case .form, .review:
      return Block.list(
        of: step.fields.compactMap { field in
          answers.text(of: field, step).map { "\(strong: field.id.inWords + ":") \($0)" }
        })
    case .table:
      let table = answers.table(of: step)
      return Block.table(table.columns, table.rows)
    }
  }
}
