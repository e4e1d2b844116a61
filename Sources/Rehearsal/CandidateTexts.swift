import Answers
import Sessions
import Rules
import Scripts
import Values
import Workbooks

/// Turns candidates into the words that are typed at one prompt.
struct CandidateTexts {
  /// Names that have nothing to do with one another.
  private static let names = [
    "Amber", "Birch", "Copper", "Delta", "Ember", "Fjord", "Garnet", "Harbour", "Indigo", "Juniper",
  ]
  /// The most texts or numbers of other answers that are tried one after another.
  private static let most = 6

  private let list: CandidateList
  private let number: Int
  private let row: Row
  private let answers: WorkshopAnswers
  private let others: NamedValues
  /// How many rows there are before the one that is typed.
  private let rowsBefore: Int

  /// Prepares for a row of a step, or for its form.
  init(
    _ answers: WorkshopAnswers, _ list: CandidateList, step number: Int, row: Row, rowsBefore: Int
  ) {
    self.list = list
    self.number = number
    self.row = row
    self.rowsBefore = rowsBefore
    self.answers = answers
    others = NamedValues(answers.facts, answers.script.lists)
  }

  private var step: Step { answers.script.steps[number] }

  // MARK: One text, at random

  /// What is typed for a candidate.
  func text(
    _ candidate: Candidate, _ field: Field, _ options: [Option], _ candidates: [Candidate],
    _ generator: inout SeededGenerator
  ) -> String {
    switch candidate {
    case .good:
      let sums = candidates.compactMap { if case .portion(let sum) = $0 { sum } else { nil } }
      if let sum = sums.max() { return portion(of: sum, field, &generator) }
      return example(isGood: true, field, options, &generator)
    case .weak: return example(isGood: false, field, options, &generator)
    case .text(let text): return text
    case .phrases(let lists): return phrase(lists, field, &generator)
    case .mixture:
      let lists = candidates.compactMap { if case .phrases(let lists) = $0 { lists } else { nil } }
      return phrase(
        Array(lists.joined().shuffled(using: &generator).prefix(2)), field, &generator)
    case .words(let count): return words(count, field)
    case .echo(let name, let longer):
      guard let text = others.texts(of: name).randomElement(using: &generator) else {
        return example(isGood: true, field, options, &generator)
      }
      return longer ? text + " anew" : text
    case .near(let name):
      return near(name, field, &generator)
        ?? example(isGood: true, field, options, &generator)
    case .portion(let total): return portion(of: total, field, &generator)
    case .number(let amount): return typed(amount, field)
    case .least:
      return limit(field.min, field) ?? example(isGood: true, field, options, &generator)
    case .most:
      return limit(field.max, field) ?? example(isGood: true, field, options, &generator)
    case .option(let place):
      return options.isEmpty ? "-" : String(options[place % options.count].number)
    case .ticks(let count):
      let ticked = options.shuffled(using: &generator).prefix(max(1, count))
      return ticked.isEmpty ? "-" : ticked.map { String($0.number) }.joined(separator: ", ")
    case .person: return answers.knownPeople.randomElement(using: &generator) ?? "Dana Ruiz"
    case .empty: return ""
    case .none: return "-"
    case .later: return "?"
    }
  }

  /// The cell of an example; another one for each row.
  private func example(
    isGood: Bool, _ field: Field, _ options: [Option], _ generator: inout SeededGenerator
  ) -> String {
    let text = words(ofExample: isGood, field)
    if !options.isEmpty { return optionOfExample(isGood: isGood, text, options) }
    guard field.takesWords else { return text ?? (field.optional ? "-" : "") }
    guard field.unique != nil, rowsBefore > 0 || text == nil else {
      return padded(text ?? "Harbour and hills", field)
    }
    let name = Self.names[rowsBefore % Self.names.count]
    let isNew = text == nil || field.unique == .alike || generator.isLucky(0.5)
    return isNew ? "\(name) of row \(rowsBefore + 1)" : "\(name) \(text ?? "")"
  }

  private func optionOfExample(isGood: Bool, _ text: String?, _ options: [Option]) -> String {
    if let text, let option = options.first(where: { $0.isNamed(text) }) {
      return String(option.number)
    }
    let best = options.first(where: \.recommended)
    guard let option = isGood ? best ?? options.first : options.last else { return "" }
    return String(option.number)
  }

  /// The words an example has for a field.
  private func words(ofExample isGood: Bool, _ field: Field) -> String? {
    let example = list.examples[number]
    guard let cells = isGood ? example.good : example.weak,
      let place = step.fields.firstIndex(where: { $0.id == field.id }), place < cells.count
    else { return nil }
    return cells[place]
  }

  /// Words that each of these lists matches.
  private func phrase(
    _ lists: [String], _ field: Field, _ generator: inout SeededGenerator
  ) -> String {
    let samples = lists.compactMap { list.samples[$0]?.randomElement(using: &generator) }
    return padded(samples.joined(separator: " "), field)
  }

  /// A number near those of another answer, or between two of them; a day, likewise.
  private func near(
    _ name: Dependency, _ field: Field, _ generator: inout SeededGenerator
  ) -> String? {
    if field.type == .date, let day = others.days(of: name).randomElement(using: &generator) {
      return (day + ([-1, 0, 1, 30, 95].randomElement(using: &generator) ?? 0)).iso
    }
    let numbers = others.numbers(of: name)
    guard let first = numbers.randomElement(using: &generator),
      let second = numbers.randomElement(using: &generator)
    else { return nil }
    let choices = [first, first - 1, first + 1, first * 2, first / 2, (first + second) / 2]
    return typed(near: (choices.randomElement(using: &generator) ?? first).rounded(), field)
  }

  /// A part of a sum: the last row takes what is left.
  private func portion(
    of total: Double, _ field: Field, _ generator: inout SeededGenerator
  ) -> String {
    let (left, open) = rest(of: total, field)
    if open <= 1 { return printed(left) }
    if generator.isLucky(0.4) { return printed((left / Double(open)).rounded()) }
    return printed(Double.random(in: 0...left, using: &generator).rounded())
  }

  // MARK: All texts, in order

  /// Everything worth typing into a cell, each once: of a choice, every option.
  func all(_ candidates: [Candidate], _ field: Field, _ options: [Option]) -> [String] {
    var seen: Set<String> = []
    var texts = candidates.flatMap { all($0, field, options) }
    if candidates.contains(where: \.isOption) { texts += options.map(number) }
    return texts.filter { seen.insert($0).inserted }
  }

  private func all(_ candidate: Candidate, _ field: Field, _ options: [Option]) -> [String] {
    switch candidate {
    case .good, .weak:
      let isGood = candidate == .good
      let text = words(ofExample: isGood, field)
      if !options.isEmpty { return [optionOfExample(isGood: isGood, text, options)] }
      guard field.takesWords else { return text.map { [$0] } ?? [] }
      let own = "\(Self.names[rowsBefore % Self.names.count]) of row \(rowsBefore + 1)"
      return [padded(text ?? own, field), own]
    case .text(let text): return [text]
    case .phrases(let lists):
      let first = lists.compactMap { list.samples[$0]?.first }.joined(separator: " ")
      let more = lists.count == 1 ? (list.samples[lists[0]] ?? []).dropFirst().prefix(2) : []
      return ([first] + more).map { padded($0, field) }
    case .words(let count): return [words(count, field)]
    case .echo(let name, let longer):
      return others.texts(of: name).prefix(Self.most).map { longer ? $0 + " anew" : $0 }
    case .near(let name): return near(name, field)
    case .portion(let total): return [printed(rest(of: total, field).left)]
    case .number(let amount): return [typed(amount, field)]
    case .least: return limit(field.min, field).map { [$0] } ?? []
    case .most: return limit(field.max, field).map { [$0] } ?? []
    case .ticks(let count):
      if count == 1 { return options.prefix(Self.most).map(number) }
      return [options.prefix(count), options.suffix(count)].map { ticked in
        ticked.map(number).joined(separator: ", ")
      }
    case .person: return Array(answers.knownPeople.prefix(Self.most))
    case .none: return ["-"]
    case .later: return ["?"]
    // Options are all typed; empty lines take what is there in any case; mixtures are for chance.
    case .option, .empty, .mixture: return []
    }
  }

  private func number(of option: Option) -> String { String(option.number) }

  /// Days around those of another answer; numbers of it, around them and between neighbours.
  private func near(_ name: Dependency, _ field: Field) -> [String] {
    if field.type == .date {
      return others.days(of: name).prefix(Self.most).flatMap { day in
        [-1, 0, 1, 95].map { (day + $0).iso }
      }
    }
    let numbers = Array(Set(others.numbers(of: name)).sorted().prefix(Self.most))
    let between = zip(numbers, numbers.dropFirst()).map { (($0 + $1) / 2).rounded() }
    return (numbers.flatMap { [$0, $0 - 1, $0 + 1] } + between).map { typed(near: $0, field) }
  }

  // MARK: Parts

  /// A text that is long enough and no longer than the field takes.
  private func padded(_ text: String, _ field: Field) -> String {
    let reader = answers.asked(field, of: row)
    let least = Int(reader.bound(field.min) ?? 0)
    var padded = text
    while padded.count < least { padded += " oxen" }
    return String(padded.prefix(Int(reader.bound(field.max) ?? 140)))
  }

  /// A text of so many short words.
  private func words(_ count: Int, _ field: Field) -> String {
    let count = max(1, count)
    let least = Int(answers.asked(field, of: row).bound(field.min) ?? 0)
    let length = max(2, (least + count) / count)
    return Array(repeating: String(repeating: "o", count: length), count: count)
      .joined(separator: " ")
  }

  private func limit(_ limit: Expression?, _ field: Field) -> String? {
    let reader = answers.asked(field, of: row)
    if field.type == .date { return reader.day(limit)?.iso }
    guard let amount = reader.bound(limit) else { return nil }
    return field.type == .number ? printed(amount) : nil
  }

  /// What is left of a sum for this row, and how many rows have no part of it yet.
  private func rest(of total: Double, _ field: Field) -> (left: Double, open: Int) {
    let rows = answers.rows(of: step)
    let others = rows.filter { $0 != row }.compactMap { row -> Double? in
      if case .number(let number) = answers.facts.value(of: field.id, of: row) {
        number.amount
      } else {
        nil
      }
    }
    return (max(0, total - others.reduce(0, +)), rows.count - others.count)
  }

  private func typed(_ amount: Double, _ field: Field) -> String {
    guard field.type == .date else { return printed(amount) }
    let days = Int(amount)
    return days < 0 ? "today - \(-days)" : "today + \(days)"
  }

  private func typed(near amount: Double, _ field: Field) -> String {
    switch field.type {
    case .text: "at \(printed(amount))"
    case .date: "today + \(max(0, Int(amount)))"
    default: printed(amount)
    }
  }

  private func printed(_ amount: Double) -> String {
    amount == amount.rounded() && abs(amount) < 1e9 ? String(Int(amount)) : String(amount)
  }
}

extension Candidate {
  fileprivate var isOption: Bool { if case .option = self { true } else { false } }
}

extension Field {
  /// Whether it takes any words, other than a name.
  fileprivate var takesWords: Bool {
    type == .text && kind != .person && kind != .threshold
  }
}
