import Rules
import Scripts
import Values

extension Typist {
  /// Names that have nothing to do with one another.
  private static let names = [
    "Amber", "Birch", "Copper", "Delta", "Ember", "Fjord", "Garnet", "Harbour", "Indigo", "Juniper",
  ]

  /// The cell of an example; another one for each row.
  func example(
    _ example: Example?, _ field: Field, _ cell: Ask.Cell, _ generator: inout SeededGenerator
  ) -> String {
    let text = words(of: example, field)
    if !cell.options.isEmpty {
      if let text, let option = cell.options.first(where: { $0.isNamed(text) }) {
        return String(option.number)
      }
      let isGood = example == step.good
      let best = cell.options.first(where: \.recommended)
      guard let option = isGood ? best ?? cell.options.first : cell.options.last else { return "" }
      return String(option.number)
    }
    guard [.text, .longText].contains(field.kind) else {
      return text ?? (field.optional ? "-" : "")
    }
    guard field.unique != nil, rowsBefore > 0 || text == nil else {
      return padded(text ?? "Harbour and hills", field)
    }
    let name = Self.names[rowsBefore % Self.names.count]
    let isNew = text == nil || field.unique == .alike || generator.isLucky(0.5)
    return isNew ? "\(name) of row \(rowsBefore + 1)" : "\(name) \(text ?? "")"
  }

  /// The words an example has for a field.
  private func words(of example: Example?, _ field: Field) -> String? {
    guard let example else { return nil }
    if step.shape == .single { return example.line }
    let cells = RowText.cells(of: example.line)
    guard let place = step.fields.firstIndex(where: { $0.id == field.id }), place < cells.count
    else { return nil }
    return cells[place]
  }

  /// Words that each of these lists matches.
  func phrase(
    _ lists: [String], _ field: Field, _ generator: inout SeededGenerator
  ) -> String {
    let samples = lists.compactMap {
      session.script.lists.samples(of: $0).randomElement(using: &generator)
    }
    return padded(samples.joined(separator: " "), field)
  }

  /// A text that is long enough and no longer than the field takes.
  private func padded(_ text: String, _ field: Field) -> String {
    let reader = session.reader(field, entry.row, answers)
    let least = Int(reader.bound(field.min) ?? 0)
    var padded = text
    while padded.count < least { padded += " oxen" }
    return String(padded.prefix(Int(reader.bound(field.max) ?? 140)))
  }

  /// A text of so many short words.
  func words(_ count: Int, _ field: Field) -> String {
    let reader = session.reader(field, entry.row, answers)
    let count = max(1, count)
    let least = Int(reader.bound(field.min) ?? 0)
    let length = max(2, (least + count) / count)
    return Array(repeating: String(repeating: "o", count: length), count: count)
      .joined(separator: " ")
  }

  /// The texts a name stands for.
  func texts(of name: Dependency) -> [String] {
    values(of: name).filter { !$0.isMissing }.map { answers.evaluator(session.script).printed($0) }
  }

  private func values(of name: Dependency) -> [Value] {
    switch name {
    case .name(let name, let workshop):
      let value = answers.value(of: name, in: workshop)
      if case .list(let values) = value { return values }
      return [value]
    case .column(let column, let set, let workshop):
      guard let home = answers.indexes[workshop] else { return [] }
      guard home.makers[set] != nil else {
        return [answers.value(of: column, of: Row(workshop: workshop, set: set, id: ""))]
      }
      return (answers.rows(of: set, in: home) ?? []).flatMap { row -> [Value] in
        guard case .row(let row) = row else { return [] }
        let value = answers.value(of: column, of: row)
        if case .list(let values) = value { return values }
        return [value]
      }
    }
  }

  /// A number near those of another answer, or between two of them; a day, likewise.
  func near(_ name: Dependency, _ field: Field, _ generator: inout SeededGenerator) -> String? {
    let days = values(of: name).compactMap { if case .date(let day) = $0 { day } else { nil } }
    if field.kind == .date, let day = days.randomElement(using: &generator) {
      return (day + ([-1, 0, 1, 30, 95].randomElement(using: &generator) ?? 0)).iso
    }
    let numbers = values(of: name).flatMap(\.numbers)
    guard let first = numbers.randomElement(using: &generator),
      let second = numbers.randomElement(using: &generator)
    else { return nil }
    let choices = [first, first - 1, first + 1, first * 2, first / 2, (first + second) / 2]
    let amount = (choices.randomElement(using: &generator) ?? first).rounded()
    switch field.kind {
    case .text, .longText: return "at \(Self.printed(amount))"
    case .date: return "today + \(max(0, Int(amount)))"
    default: return Self.printed(amount)
    }
  }
}

extension Value {
  /// The numbers in it; those that belong to an option, too.
  fileprivate var numbers: [Double] {
    switch self {
    case .number(let quantity): [quantity.amount]
    case .list(let values): values.flatMap(\.numbers)
    case .choice(let choice):
      choice.columns.sorted { $0.key < $1.key }.flatMap(\.value.numbers)
    default: []
    }
  }
}
