import Rules
import Scripts
import Values
import Workbooks

/// Turns drafts into the words that are typed at one prompt.
struct Typist {
  let session: Session
  let number: Int
  let entry: Entry
  let heading: Ask.Heading?
  let answers: Answers

  init(walk: Walk, step: Int, entry: Entry, heading: Ask.Heading?) {
    session = walk.session
    number = step
    self.entry = entry
    self.heading = heading
    answers = walk.session.answers(with: entry.isBlank ? nil : entry, at: step)
  }

  var step: Step { session.script.steps[number] }
  /// How many rows there are before the one that is typed.
  var rowsBefore: Int { (heading?.number ?? 1) - 1 }

  /// What is typed for a draft.
  func text(
    _ draft: Draft, _ field: Field, _ cell: Ask.Cell, _ drafts: [Draft],
    _ generator: inout SeededGenerator
  ) -> String {
    switch draft {
    case .good:
      let sums = drafts.compactMap { if case .portion(let sum) = $0 { sum } else { nil } }
      if let sum = sums.max() { return portion(of: sum, field, &generator) }
      return example(step.good, field, cell, &generator)
    case .weak: return example(step.weak, field, cell, &generator)
    case .text(let text): return text
    case .phrases(let lists): return phrase(lists, field, &generator)
    case .mixture:
      let lists = drafts.compactMap { if case .phrases(let lists) = $0 { lists } else { nil } }
      return phrase(
        Array(lists.joined().shuffled(using: &generator).prefix(2)), field, &generator)
    case .words(let count): return words(count, field)
    case .echo(let name, let longer):
      guard let text = texts(of: name).randomElement(using: &generator) else {
        return example(step.good, field, cell, &generator)
      }
      return longer ? text + " anew" : text
    case .near(let name):
      return near(name, field, &generator) ?? example(step.good, field, cell, &generator)
    case .portion(let total): return portion(of: total, field, &generator)
    case .number(let amount): return number(amount, field)
    case .least: return limit(field.min, field) ?? example(step.good, field, cell, &generator)
    case .most: return limit(field.max, field) ?? example(step.good, field, cell, &generator)
    case .option(let place): return option(place, cell)
    case .ticks(let count): return ticks(count, cell, &generator)
    case .person: return session.knownPeople.randomElement(using: &generator) ?? "Dana Ruiz"
    case .empty: return ""
    case .none: return "-"
    case .later: return "?"
    }
  }

  private func option(_ place: Int, _ cell: Ask.Cell) -> String {
    cell.options.isEmpty ? "-" : String(cell.options[place % cell.options.count].number)
  }

  private func ticks(
    _ count: Int, _ cell: Ask.Cell, _ generator: inout SeededGenerator
  ) -> String {
    let ticked = cell.options.shuffled(using: &generator).prefix(max(1, count))
    return ticked.isEmpty ? "-" : ticked.map { String($0.number) }.joined(separator: ", ")
  }

  private func number(_ amount: Double, _ field: Field) -> String {
    if field.kind == .date {
      let days = Int(amount)
      return days < 0 ? "today - \(-days)" : "today + \(days)"
    }
    return Self.printed(amount)
  }

  static func printed(_ amount: Double) -> String {
    amount == amount.rounded() && abs(amount) < 1e9 ? String(Int(amount)) : String(amount)
  }

  private func limit(_ limit: Expression?, _ field: Field) -> String? {
    let reader = session.reader(field, entry.row, answers)
    if field.kind == .date { return reader.day(limit)?.iso }
    guard let amount = reader.bound(limit) else { return nil }
    return field.kind == .number ? Self.printed(amount) : nil
  }

  /// A part of a sum: the last row takes what is left.
  private func portion(
    of total: Double, _ field: Field, _ generator: inout SeededGenerator
  ) -> String {
    let rows = answers.rows(askedBy: step, in: session.index)
    let others = rows.filter { $0 != entry.row }.compactMap { row -> Double? in
      if case .number(let number) = answers.value(of: field.id, of: row) {
        number.amount
      } else {
        nil
      }
    }
    let left = max(0, total - others.reduce(0, +))
    let open = rows.count - others.count
    if open <= 1 { return Self.printed(left) }
    if generator.isLucky(0.4) { return Self.printed((left / Double(open)).rounded()) }
    return Self.printed(Double.random(in: 0...left, using: &generator).rounded())
  }
}
