import Rules
import Scripts
import Texts
import Values
import Workbooks

/// One of the options.
struct ChoiceCell: CellKind {
  let form = "one of these"
  let expected = "one of the choices"

  func read(_ text: String, in cell: AskedCell) throws(CellRefusal) -> Value {
    try cell.refuseWithheld(text)
    return try cell.someOptions().match(text, field: cell.field.name).value
  }

  func check(_ value: Value, in cell: AskedCell) throws(CellRefusal) {
    try cell.someOptions().check(value, in: cell)
  }

  func fit(of stored: JSONValue, _ field: Field) -> CellFit {
    stored.string.map { field.offers($0) ? .fits : .withdrawn } ?? .otherKind
  }

  func options(in cell: AskedCell) -> [Option] { cell.offeredOptions }

  func value(of stored: JSONValue, in place: CellPlace) -> Value {
    place.option(stored, of: place.field.type)
  }
}

/// Some of the options, in the order shown or, where that is asked for, in the order typed.
struct ChoicesCell: CellKind {
  let form = "one or more, commas between"
  let expected = "a list of the choices"
  let empty = Value.list([])

  func read(_ text: String, in cell: AskedCell) throws(CellRefusal) -> Value {
    try cell.refuseWithheld(text)
    let options = try cell.someOptions()
    var parts = ChoicesCell.parts(of: text)
    if parts.isEmpty { throw .empty(field: cell.field.name) }
    var ticked: [Option] = []
    while !parts.isEmpty {
      // A row's name may hold commas: the longest run of parts that is an option is taken.
      func run(to end: Int) -> Substring { text[parts[0].startIndex..<parts[end].endIndex] }
      let last = parts.indices.reversed().first { options.exact(String(run(to: $0))) != nil } ?? 0
      let option = try option(run(to: last), of: text, among: options, in: cell)
      if !ticked.contains(option) { ticked.append(option) }
      parts.removeFirst(last + 1)
    }
    if cell.field.options?.ordered != true { ticked = options.filter { ticked.contains($0) } }
    try checkCount(ticked.count, in: cell)
    return .list(ticked.map(\.value))
  }

  /// The option a part of a text names; what is offered for a misspelt one is the whole text with it
  /// mended.
  private func option(
    _ part: Substring, of text: String, among options: [Option], in cell: AskedCell
  ) throws(CellRefusal) -> Option {
    do throws(CellRefusal) {
      return try options.match(String(part), field: cell.field.name)
    } catch {
      guard case .notAnOption(let field, let typed, let nearest?, _, let labels) = error else {
        throw error
      }
      let mended = text[..<part.startIndex] + nearest + text[part.endIndex...]
      let isTaken = (try? read(String(mended), in: cell)) != nil
      throw .notAnOption(
        field: field, typed: typed, nearest: nearest, offer: isTaken ? String(mended) : nil,
        options: labels)
    }
  }

  /// Names or numbers with commas, `;`, `&`, `/`, `+`, "and" or new lines between; numbers alone with
  /// spaces between, too.
  private static func parts(of text: String) -> [Substring] {
    let isNumbers = text.allSatisfy { $0.isNumber || $0.isWhitespace || ",;".contains($0) }
    return text.parts(between: ",;&/+\n" + (isNumbers ? " " : ""))
  }

  func check(_ value: Value, in cell: AskedCell) throws(CellRefusal) {
    let options = try cell.someOptions()
    for element in value.elements { try options.check(element, in: cell) }
    try checkCount(value.elements.count, in: cell)
  }

  private func checkCount(_ count: Int, in cell: AskedCell) throws(CellRefusal) {
    if let least = cell.count(cell.field.min), count < least {
      throw .tooFewTicks(field: cell.field.name, least: least)
    }
    if let most = cell.count(cell.field.max), count > most {
      throw .tooManyTicks(field: cell.field.name, most: most)
    }
  }

  func fit(of stored: JSONValue, _ field: Field) -> CellFit {
    let ids = stored.array?.map(\.string) ?? [nil]
    guard !ids.contains(nil) else { return .otherKind }
    return ids.compactMap(\.self).allSatisfy(field.offers) ? .fits : .withdrawn
  }

  func options(in cell: AskedCell) -> [Option] { cell.offeredOptions }

  func value(of stored: JSONValue, in place: CellPlace) -> Value {
    guard let items = stored.array else { return .missing }
    let type = place.field.type.element ?? place.field.type
    return .list(items.map { place.option($0, of: type) }.filter { !$0.isMissing })
  }

  func typed(_ value: Value, in place: CellPlace) -> String {
    let evaluator = place.facts.evaluator(place.index.script)
    return value.elements.map { evaluator.printed($0) }.joined(separator: ", ")
  }
}

extension Field {
  /// Whether an option is among those that are written down; those that are computed may be.
  fileprivate func offers(_ id: String) -> Bool {
    guard case .choice(let set) = type.element ?? type else { return true }
    return set[id] != nil || options?.also?[id] != nil
  }
}

extension CellPlace {
  /// An option with the label its question shows; one behind the computed ones is no row.
  fileprivate func option(_ stored: JSONValue, of type: ValueType) -> Value {
    let value =
      stored.string.flatMap { field.options?.also?[$0] }.map { .choice($0) }
      ?? facts.value(of: stored, as: type)
    return field.options?.labelled(value, facts.evaluator(index.script), facts.subject(row))
      ?? value
  }
}

extension Options {
  /// An option under the label that its author wrote with holes.
  fileprivate func labelled(
    _ value: Value, _ evaluator: Evaluator<AnswerFacts>, _ subject: @autoclosure () -> Subject
  ) -> Value {
    guard case .choice(var choice) = value, let label = labels[choice.id] else { return value }
    choice.label = evaluator.text(of: label, about: subject())
    return .choice(choice)
  }
}

extension AskedCell {
  /// Refuses the name of an option that is not offered now, with why.
  fileprivate func refuseWithheld(_ text: String) throws(CellRefusal) {
    let named = withheld.first { [$0.option].exact(text) != nil && Int(text.trimmed) == nil }
    if let named { throw .withheld(field: field.name, reason: named.reason) }
  }

  /// What can be chosen now; refused when that is nothing.
  fileprivate func someOptions() throws(CellRefusal) -> [Option] {
    guard !options.isEmpty else { throw .noOptions(field: field.name, mayBeEmpty: field.optional) }
    return options
  }

  /// The options that are not offered now and whose author says why.
  public var withheld: [WithheldOption] {
    guard case .set(let set, let conditions)? = field.options?.source else { return [] }
    let evaluator = facts.evaluator(index.script)
    return set.options.compactMap { choice in
      guard let reason = field.options?.reasons[choice.id], let condition = conditions[choice.id],
        evaluator.value(of: condition, about: subject) != .yesNo(true)
      else { return nil }
      let option = Option(
        id: choice.id, number: 0, label: choice.label, value: .choice(choice),
        synonyms: choice.synonyms)
      return WithheldOption(option: option, reason: evaluator.text(of: reason, about: subject))
    }
  }

  /// The options of a choice, as its author offers, sorts and recommends them.
  fileprivate var offeredOptions: [Option] {
    guard let source = field.options else { return [] }
    let evaluator = facts.evaluator(index.script)
    let recommended = source.recommend.map { evaluator.value(of: $0, about: subject) }
    return offered(by: source).enumerated().map { place, value in
      let value = source.labelled(value, evaluator, subject)
      let label = evaluator.printed(value)
      let (id, kept): (String, Value) =
        switch value {
        case .choice(let choice): (choice.id, value)
        case .row(let row): (row.id, value)
        default: (label, .text(label))
        }
      let synonyms = if case .choice(let choice) = value { choice.synonyms } else { [String]() }
      return Option(
        id: id, number: ownNumber(of: value) ?? place + 1, label: label, value: kept,
        recommended: value == recommended, synonyms: synonyms)
    }
  }

  private func offered(by source: Options) -> [Value] {
    let evaluator = facts.evaluator(index.script)
    var values: [Value]
    switch source.source {
    case .set(let set, let conditions):
      values = set.options.filter { option in
        conditions[option.id].map { evaluator.value(of: $0, about: subject) == .yesNo(true) }
          ?? true
      }.map { .choice($0) }
    case .computed(let expression):
      values = evaluator.value(of: expression, about: subject).elements
    }
    if let sort = source.sort {
      values = values.sortedHighestFirst { evaluator.value(of: sort, about: .element($0)) }
    }
    return values + (source.also?.options ?? []).map { .choice($0) }
  }

  /// In a table of the same rows a row keeps the number it has there.
  private func ownNumber(of value: Value) -> Int? {
    guard case .row(let chosen) = value, case .row(let own, _) = subject,
      own.workshop == chosen.workshop, own.set == chosen.set,
      let home = facts.indexes[chosen.workshop]
    else { return nil }
    return facts.rows(of: chosen.set, in: home)?.firstIndex(of: chosen).map { $0 + 1 }
  }
}

extension [Option] {
  fileprivate func check(_ value: Value, in cell: AskedCell) throws(CellRefusal) {
    if value.isMissing { throw .empty(field: cell.field.name) }
    guard !contains(where: { $0.value == value }) else { return }
    _ = try match(cell.printed(value), field: cell.field.name)
  }
}

extension Array {
  /// The elements by a value of each, the highest first; those without one last.
  func sortedHighestFirst(_ key: (Element) -> Value) -> [Element] {
    let keys = map { key($0).amount }
    return indices.sorted { (keys[$1], $0) < (keys[$0], $1) }.map { self[$0] }
  }
}

extension Value {
  /// The number to sort by; missing values sort last.
  fileprivate var amount: Double {
    switch self {
    case .number(let quantity): quantity.amount
    case .date(let day): Double(day.number)
    case .yesNo(let yes): yes ? 1 : 0
    default: -.infinity
    }
  }
}
