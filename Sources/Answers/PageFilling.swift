import Rules
import Scripts
import Values
import Workbooks

/// Fills the page a script lays out with the answers.
struct PageFilling {
  let answers: WorkshopAnswers
  /// The steps that lack their answers; what rests on them is left out.
  let open: Set<Int>
  /// What a review would show; nothing when there is nothing to see.
  let exhibit: (Show) -> Exhibit?

  /// The page with its holes filled.
  func page(_ shape: PageShape) -> Page {
    Page(
      subject: shape.subject.flatMap { said($0) }?.text,
      headline: firstSaid(shape.headline),
      shape.entries.flatMap(entries))
  }

  private func entries(_ entry: PageShape.Entry) -> [Page.Entry] {
    switch entry {
    case .text(let sentence): isSaid(sentence, about: .none) ? [.text(marked(sentence))] : []
    case .show(let show): exhibit(show).map { [.exhibit($0)] } ?? []
    case .rows(let selection, let columns, let form, let below):
      rows(selection, columns, form).map { [$0] + self.below(below) } ?? []
    case .comparison(let numbers): comparison(of: numbers)
    case .history(let history): self.history(history).map { [.history($0)] } ?? []
    case .paragraph(let phrases):
      paragraph(phrases.compactMap(sentence))
    case .paragraphs(let selection, let phrases):
      answers.rows(selection).flatMap { row in
        paragraph(phrases.compactMap { sentence($0, about: row) })
      }
    case .quote(let sentence): said(sentence).map { [.quote($0.text)] } ?? []
    case .tasks(let tasks): self.tasks(tasks.compactMap { firstSaid($0) })
    case .section(let title, let isAppendix, let entries):
      section(title, isAppendix, entries.flatMap(self.entries))
    case .part(let part): [.part(part)]
    }
  }

  private func section(
    _ title: String, _ isAppendix: Bool, _ entries: [Page.Entry]
  ) -> [Page.Entry] {
    entries.isEmpty ? [] : [.section(title: title, isAppendix: isAppendix, entries)]
  }

  private func paragraph(_ sentences: [Page.Sentence]) -> [Page.Entry] {
    sentences.isEmpty ? [] : [.paragraph(sentences)]
  }

  private func tasks(_ tasks: [Prose]) -> [Page.Entry] { tasks.isEmpty ? [] : [.tasks(tasks)] }

  private func rows(
    _ selection: RowSelection, _ columns: PageShape.Columns, _ form: PageShape.RowsForm
  ) -> Page.Entry? {
    switch columns {
    case .named(let names):
      guard let exhibit = exhibit(.rows(selection, columns: names, title: nil)) else { return nil }
      if form == .cards, case .rows(_, let columns, let rows) = exhibit {
        return .cards(columns: columns.map(\.capitalizedFirst), rows: rows)
      }
      return .exhibit(exhibit)
    case .written(let columns):
      let rows = answers.rows(selection).map { answers.facts.subject($0) }
      guard !rows.isEmpty else { return nil }
      let titles = columns.map(\.title)
      let cells = rows.map { row in columns.map { firstSaid($0.cell, about: row)?.text ?? "" } }
      return form == .cards
        ? .cards(columns: titles, rows: cells) : .table(columns: titles, rows: cells)
    }
  }

  private func comparison(of numbers: [PageShape.BeforeAndAfter]) -> [Page.Entry] {
    let shown = numbers.compactMap { number -> BeforeAndAfter? in
      guard let of = known(number.of), let before = quantity(number.before),
        let after = quantity(number.after)
      else { return nil }
      return BeforeAndAfter(of: of, before: before, after: after)
    }
    return shown.isEmpty ? [] : [.comparison(shown)]
  }

  private func history(_ shape: PageShape.History) -> History? {
    guard let of = known(shape.of), case .list(let values)? = known(shape.values) else {
      return nil
    }
    let readings = values.compactMap(\.quantity)
    guard !readings.isEmpty else { return nil }
    var history = History(values: readings, of: of)
    if let low = quantity(shape.low)?.amount, let high = quantity(shape.high)?.amount, low <= high {
      history.range = low...high
    }
    history.line = quantity(shape.line)
    history.goal = quantity(shape.goal)
    history.readings = quantity(shape.readings).flatMap { Int(exactly: $0.amount) }
    history.calls = quantity(shape.calls).flatMap { Int(exactly: $0.amount) }
    if case .text(let side)? = known(shape.side) { history.side = History.Side(rawValue: side) }
    return history
  }

  private func quantity(_ expression: Expression?) -> Quantity? { known(expression)?.quantity }

  /// The value of an expression; nothing while it is missing or rests on an open step.
  private func known(_ expression: Expression?) -> Value? {
    guard let expression, !isOpen(expression.dependencies) else { return nil }
    let value = evaluator.value(of: expression)
    return value.isMissing ? nil : value
  }

  private func known(_ text: Template) -> String? {
    isOpen(text.dependencies) ? nil : answers.said(text, about: .none)
  }

  private func isOpen(_ names: Set<Dependency>) -> Bool {
    !open.isEmpty && !answers.index.graph.steps(behind: names).isDisjoint(with: open)
  }

  /// What is said below rows, which stand although their steps are open.
  private func below(_ sentence: PageShape.Sentence?) -> [Page.Entry] {
    paragraph([sentence.flatMap { filled($0, about: .none) }].compactMap(\.self).map { .said($0) })
  }

  private func sentence(_ phrase: PageShape.Phrase) -> Page.Sentence? {
    switch phrase {
    case .firstOf(let choices): firstSaid(choices).map { .said($0) }
    case .origin: .origin
    case .putOff: nil
    }
  }

  private func sentence(_ phrase: PageShape.Phrase, about row: Row) -> Page.Sentence? {
    switch phrase {
    case .firstOf(let choices):
      firstSaid(choices, about: answers.facts.subject(row)).map { .said($0) }
    case .origin: .origin
    case .putOff(let column, let sentence): putOff(column, of: row, sentence)
    }
  }

  private func putOff(
    _ column: String, of row: Row, _ sentence: PageShape.Sentence
  ) -> Page.Sentence? {
    guard case (let index, .asked(let step, _))? = answers.facts.home(of: column, of: row),
      answers.facts.value(of: column, of: row) == .missing(open: true),
      let item = answers.facts.slot(index.script.steps[step], in: index)?.followUps.first(where: {
        $0.row == row.id && $0.column == column
      })
    else { return nil }
    return filled(sentence, about: answers.facts.subject(row))
      .map { .putOff($0, owner: item.owner, due: item.due) }
  }

  private func firstSaid(
    _ choices: [PageShape.Sentence], about subject: Subject = .none
  ) -> Prose? {
    choices.lazy.compactMap { said($0, about: subject) }.first
  }

  private func said(_ sentence: PageShape.Sentence, about subject: Subject = .none) -> Prose? {
    isSaid(sentence, about: subject) ? filled(sentence, about: subject) : nil
  }

  /// Whether the condition says yes; what is said of no row may rest on no open step either.
  private func isSaid(_ sentence: PageShape.Sentence, about subject: Subject) -> Bool {
    if let when = sentence.when, evaluator.value(of: when, about: subject) != .yesNo(true) {
      return false
    }
    return subject != .none || !isOpen(sentence.dependencies)
  }

  /// The words; nothing while a hole is missing, or when nothing is left to say.
  private func filled(_ sentence: PageShape.Sentence, about subject: Subject) -> Prose? {
    var runs: [Prose.Run] = []
    for span in sentence.spans {
      guard case .text(let text) = evaluator.value(of: span.words, about: subject) else {
        return nil
      }
      runs.append(Prose.Run(text, isStrong: span.isStrong))
    }
    let prose = Prose(runs)
    return prose.runs.isEmpty ? nil : prose
  }

  /// The words with `?` for what is missing.
  private func marked(_ sentence: PageShape.Sentence) -> Prose {
    Prose(sentence.spans.map { Prose.Run(evaluator.text(of: $0.words), isStrong: $0.isStrong) })
  }

  private var evaluator: Evaluator<AnswerFacts> { answers.evaluator }
}

extension Value {
  /// The number; nothing for any other value.
  var quantity: Quantity? { if case .number(let quantity) = self { quantity } else { nil } }
}

extension PageShape.Sentence {
  fileprivate var dependencies: Set<Dependency> {
    spans.reduce(into: when?.dependencies ?? []) { $0.formUnion($1.words.dependencies) }
  }
}

extension WorkshopAnswers {
  /// The rows that are shown, in their order.
  func rows(_ selection: RowSelection) -> [Row] {
    var rows = evaluator.value(of: selection.rows).rows
    if let sort = selection.sort {
      rows = rows.sortedHighestFirst { evaluator.value(of: sort, about: .element(.row($0))) }
    }
    return selection.take.map { Array(rows.prefix($0)) } ?? rows
  }
}
