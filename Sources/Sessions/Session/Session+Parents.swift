import Rules
import Scripts
import Values
import Workbooks

extension Session {
  /// The rows new ones are made under, in order; nothing for a table that makes them freely.
  func parents(of step: Step, _ answers: Answers) -> [Row]? {
    guard let per = step.table?.per else { return nil }
    return answers.rows(of: per.rows, in: index)
  }

  /// How many rows stand under a row.
  func count(under parent: Row, of step: Step, _ answers: Answers) -> Int {
    guard let per = step.table?.per else { return 0 }
    return answers.rows(askedBy: step, in: index).count {
      answers.value(of: per.column, of: $0) == .row(parent)
    }
  }

  /// The first row that has fewer rows under it than it needs.
  func needyParent(of step: Step, _ answers: Answers) -> Row? {
    let least = bound(step.table?.min, answers) ?? 0
    return parents(of: step, answers)?.first { count(under: $0, of: step, answers) < least }
  }

  /// The row the next ones are made under, from the one given on; nothing when all are full.
  func openParent(from start: Row?, of step: Step, _ answers: Answers) -> Row? {
    let parents = parents(of: step, answers) ?? []
    let first = start ?? needyParent(of: step, answers) ?? lastBegun(parents, step, answers)
    let most = mostRows(of: step, answers) ?? .max
    return parents[(first.flatMap { parents.firstIndex(of: $0) } ?? 0)...].first {
      count(under: $0, of: step, answers) < most
    }
  }

  /// Where somebody left off; a table that is done is gone through again from its beginning.
  private func lastBegun(_ parents: [Row], _ step: Step, _ answers: Answers) -> Row? {
    guard workbook[script.id]?[step.id]?.state != .done else { return nil }
    return parents.last { count(under: $0, of: step, answers) > 0 }
  }

  /// An empty line under a row: on to the next, and after the last one the end.
  mutating func endRows(
    under parent: Row, at number: Int, _ newID: () -> String
  ) -> [Effect] {
    let step = script.steps[number]
    let answers = answers()
    if let least = bound(step.table?.min, answers),
      count(under: parent, of: step, answers) < least
    {
      return [.refuse(.tooFewRows(least: least)), ask(newID)]
    }
    let parents = parents(of: step, answers) ?? []
    let next = parents.firstIndex(of: parent).map { $0 + 1 } ?? parents.count
    let following =
      (parents.indices.contains(next)
        ? openParent(from: parents[next], of: step, answers) : nil)
      ?? needyParent(of: step, answers)
    guard let following else { return end(at: number, newID) }
    position = .step(number, newRow(of: step, under: following, newID))
    return [ask(newID)]
  }
}
