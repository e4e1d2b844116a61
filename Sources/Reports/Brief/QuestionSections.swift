import Values

/// The results of a workshop that lays out no page, then its questions with their answers.
struct QuestionSections {
  let result: WorkshopResult

  /// The sections, in the order of the script.
  var blocks: [Block] {
    Block.section("Results", list(result.conclusions))
      + result.questions.flatMap { Block.section($0.question, blocks(of: $0.answer)) }
  }

  private func blocks(of answer: WorkshopResult.Question.Answer) -> [Block] {
    switch answer {
    case .text(let text): [.quote(text)]
    case .fields(let fields): list(fields)
    case .table(let columns, let rows): Block.table(columns, rows)
    }
  }

  private func list(_ texts: [WorkshopResult.NamedText]) -> [Block] {
    Block.list(of: texts.map { "\(strong: $0.name + ":") \($0.text)" })
  }
}
