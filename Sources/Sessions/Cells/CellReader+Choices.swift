import Rules
import Scripts
import Texts
import Values
public import Workbooks

/// One thing that can be chosen.
public struct Option: Hashable, Sendable {
  /// The option's id, or the row's.
  public var id: String
  /// The number it is typed by: its place from 1, a point of a scale, or the row's own number.
  public var number: Int
  /// The words a person sees.
  public var label: String
  /// What is stored when it is chosen.
  public var json: JSONValue
  /// Whether the script recommends it.
  public var recommended = false
}

extension CellReader {
  /// What can be chosen now, in the order it is shown.
  var options: [Option] {
    switch field.kind {
    case .yesNo:
      return [
        Option(id: "yes", number: 1, label: "yes", json: true),
        Option(id: "no", number: 2, label: "no", json: false),
      ]
    case .scale:
      return field.anchors.enumerated().map {
        Option(id: String($0), number: $0, label: $1, json: .number($0))
      }
    default: break
    }
    guard let source = field.options else { return [] }
    let evaluator = answers.evaluator(index.script)
    let recommended = source.recommend.map { evaluator.value(of: $0, about: subject) }
    return offered(by: source).enumerated().map { place, value in
      let label = label(of: value, source)
      let number = ownNumber(of: value) ?? place + 1
      let isRecommended = value == recommended
      return switch value {
      case .choice(let choice):
        Option(
          id: choice.id, number: number, label: label, json: .string(choice.id),
          recommended: isRecommended)
      case .row(let row):
        Option(
          id: row.id, number: number, label: label, json: .string(row.id),
          recommended: isRecommended)
      default:
        Option(
          id: label, number: number, label: label, json: .string(label),
          recommended: isRecommended)
      }
    }
  }

  private func label(of value: Value, _ source: Options) -> String {
    let evaluator = answers.evaluator(index.script)
    guard case .choice(let choice) = value, let label = source.labels[choice.id] else {
      return evaluator.printed(value)
    }
    return evaluator.text(of: label, about: subject)
  }

  private func offered(by source: Options) -> [Value] {
    let evaluator = answers.evaluator(index.script)
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
      let keys = values.map { evaluator.value(of: sort, about: .element($0)).amount }
      values = values.indices.sorted { (keys[$1], $0) < (keys[$0], $1) }.map { values[$0] }
    }
    return values + (source.also?.options ?? []).map { .choice($0) }
  }

  /// In a table of the same rows a row keeps the number it has there.
  private func ownNumber(of value: Value) -> Int? {
    guard case .row(let row) = value, case .row(let own, _) = subject, own.workshop == row.workshop,
      own.set == row.set, let home = answers.indexes[row.workshop]
    else { return nil }
    return answers.rows(of: row.set, in: home)?.firstIndex(of: value).map { $0 + 1 }
  }

  func choice(_ text: String) throws(Refusal) -> Option {
    let options = options
    guard !options.isEmpty else { throw .noOptions(field: label) }
    return try match(text, among: options)
  }

  func choices(_ text: String) throws(Refusal) -> JSONValue {
    let options = options
    guard !options.isEmpty else { throw .noOptions(field: label) }
    var ticked: [Option] = []
    var parts = text.split(separator: ",").map { $0.trimmed }.filter { !$0.isEmpty }
    if parts.isEmpty { throw .empty(field: label) }
    while !parts.isEmpty {
      // A row's name may hold commas: the longest run of parts that is an option is taken.
      let taken =
        parts.indices.reversed().first { end in
          exact(parts[...end].joined(separator: ", "), among: options) != nil
        } ?? 0
      let option = try match(parts[...taken].joined(separator: ", "), among: options)
      if !ticked.contains(option) { ticked.append(option) }
      parts.removeFirst(taken + 1)
    }
    if field.options?.ordered != true {
      ticked = options.filter { ticked.contains($0) }
    }
    if let least = bound(field.min), Double(ticked.count) < least {
      throw .tooFewTicks(field: label, least: Int(least))
    }
    if let most = bound(field.max), Double(ticked.count) > most {
      throw .tooManyTicks(field: label, most: Int(most))
    }
    return .array(ticked.map(\.json))
  }

  /// By number, id, label, or a beginning of the label that fits one option only.
  func match(_ text: String, among options: [Option]) throws(Refusal) -> Option {
    if let option = exact(text, among: options) { return option }
    let typed = Option.folded(text)
    let begun = options.filter { Option.folded($0.label).hasPrefix(typed) }
    if begun.count == 1 { return begun[0] }
    let labels = options.map(\.label)
    if begun.count > 1 {
      throw .severalOptions(field: label, typed: text, options: begun.map(\.label))
    }
    throw .notAnOption(
      field: label, typed: text, nearest: nearest(to: typed, among: options), options: labels)
  }

  /// The option a misspelt word is close to: by its label, the first words of that, or its id.
  private func nearest(to typed: String, among options: [Option]) -> String? {
    let names = options.flatMap { option in
      let label = Option.folded(option.label)
      let clause = label.prefix { $0 != "," && $0 != ":" }
      return [label, String(clause), Option.folded(option.id)].map { ($0, option.label) }
    }
    let nearest = nearestName(to: typed, in: names.map(\.0))
    return names.first { $0.0 == nearest }?.1
  }

  private func exact(_ text: String, among options: [Option]) -> Option? {
    if let option = options.first(where: { $0.isNamed(text) }) { return option }
    return Int(text).flatMap { number in options.first { $0.number == number } }
  }
}

extension Option {
  /// Whether the text is the option's label or id in full.
  func isNamed(_ text: String) -> Bool {
    [Option.folded(label), Option.folded(id)].contains(Option.folded(text))
  }

  /// Upper and lower case, spaces, hyphens and underscores alike.
  static func folded(_ text: String) -> String {
    String(text.lowercased().map { $0 == "_" || $0 == "-" ? " " : $0 }).trimmed
  }
}

extension Value {
  /// The number to sort by; missing values sort last.
  var amount: Double {
    switch self {
    case .number(let quantity): quantity.amount
    case .date(let day): Double(day.number)
    case .yesNo(let yes): yes ? 1 : 0
    default: -.infinity
    }
  }
}
