import Rules
public import Scripts
public import Values
import Workbooks

extension WorkshopAnswers {
  /// What a read step says or a review shows, and what has become stale before it.
  public func shown(_ step: Step) -> [Exhibit] {
    var exhibits = step.shows.compactMap { exhibit($0) }
    if step.table?.startsWith.isEmpty == false, let source = slot(step)?.from {
      exhibits.append(.source(source.words))
    }
    return step.shape == .review ? exhibits + whatToLookAt(at: step) : exhibits
  }

  /// What a review names besides its results: stale steps, and at the close what contradicts.
  private func whatToLookAt(at review: Step) -> [Exhibit] {
    let found = closingStep.map { script.steps[$0].id } == review.id ? contradictions : []
    let explained = Set(found.filter { $0.id == Contradiction.source }.map(\.here.step))
    let stale = staleSteps.filter { $0 != review.id && !explained.contains($0) }
    return (stale.isEmpty ? [] : [.stale(stale)])
      + (found.isEmpty ? [] : [.contradictions(found)])
  }

  /// The page to share, as the script lays it out; without a page in the script, what the closing
  /// step shows and the sentences its tables and forms print.
  ///
  /// What rests on a step that is still open is left out.
  public var page: Page {
    if let shape = script.page {
      let open = openSteps
      return PageFilling(answers: self, open: open) { exhibit($0, without: open) }.page(shape)
    }
    let shown = conclusion
    let sentences = script.steps.flatMap(sentences).filter { sentence in
      !shown.contains {
        if case .sentences(_, let all) = $0 { all.contains(sentence) } else { false }
      }
    }
    return Page(
      shown.map { if case .text(let text) = $0 { .text("\(text)") } else { .exhibit($0) } }
        + (sentences.isEmpty ? [] : [.exhibit(.sentences(title: nil, sentences))]))
  }

  /// What the closing step shows, without what rests on a step that is still open.
  public var conclusion: [Exhibit] {
    settled(script.steps.last { !$0.shows.isEmpty }?.shows ?? [])
  }

  private func settled(_ shows: [Show]) -> [Exhibit] {
    let open = openSteps
    return shows.compactMap { exhibit($0, without: open) }
  }

  /// What is shown; nothing when its condition does not say yes, or it rests on one of the steps
  /// to do without.
  private func exhibit(_ show: Show, without open: Set<Int> = []) -> Exhibit? {
    let evaluator = evaluator
    switch show {
    case .text(let template, let when):
      guard when.map({ evaluator.value(of: $0) == .yesNo(true) }) ?? true,
        !rests(template.dependencies.union(when?.dependencies ?? []), on: open)
      else { return nil }
      return .text(evaluator.text(of: template))
    case .rows(let selection, let columns, let title):
      return rows(selection, columns, title)
    case .scorecard:
      let names = (script.scorecard?.items.map(\.id) ?? []) + ["total", "verdict"]
      guard !rests(Set(names.map { .name($0, workshop: script.id) }), on: open) else { return nil }
      return script.scorecard.map { .scorecard(facts.card($0, in: index)) }
    case .tree: return tree.flatMap { $0.branches.isEmpty ? nil : .tree($0) }
    }
  }

  private func rests(_ names: Set<Dependency>, on open: Set<Int>) -> Bool {
    !open.isEmpty && !index.graph.steps(behind: names).isDisjoint(with: open)
  }

  private func rows(
    _ selection: RowSelection, _ columns: [String], _ title: String?
  ) -> Exhibit? {
    let rows = rows(selection)
    guard let set = rows.first?.set else { return nil }
    guard !columns.isEmpty else {
      return .sentences(title: title, rows.compactMap { sentence(of: $0) })
    }
    // The first column names the row, whether the author lists it or not.
    let first = index.firstColumn(of: set).map { [$0] } ?? []
    let columns = first + columns.filter { !first.contains($0) }
    return .rows(
      title: title, columns: columns.map(\.inWords),
      rows: rows.map { row in
        columns.map { column in
          let value = facts.value(of: column, of: row)
          return value.isMissing ? "" : evaluator.printed(value)
        }
      })
  }

  /// The sentence of a row or form, as its author wrote it; nothing when there is none to say.
  public func sentence(of row: Row) -> String? {
    let step = script.steps.first { $0.prints != nil && ($0.table?.set ?? $0.id) == row.set }
    guard let prints = step?.prints, row.workshop == script.id else { return nil }
    let sentence = evaluator.text(of: prints, about: facts.subject(row))
    return sentence.isEmpty ? nil : sentence
  }

  /// The sentences of a step's rows; none when its author wrote none for them.
  public func sentences(of step: Step) -> [String] {
    guard step.prints != nil, slot(step)?.value != .null else { return [] }
    return rows(of: step).compactMap { sentence(of: $0) }
  }
}
