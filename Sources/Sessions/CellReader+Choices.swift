import Rules
import Scripts
import Texts
import Values
public import Workbooks

/// One thing that can be chosen.
public struct Option: Hashable, Sendable {
  /// The id, for options an author wrote.
  public var id: String
  /// The words a person sees.
  public var label: String
  /// What is stored when it is chosen.
  public var json: JSONValue
  /// Whether the script recommends it.
  public var recommended = false
}

extension CellReader {
  /// What can be chosen now, in the order it is numbered.
  var options: [Option] {
    guard let source = field.options else {
      return field.kind == .yesNo
        ? [
          Option(id: "yes", label: "yes", json: .bool(true)),
          Option(id: "no", label: "no", json: .bool(false)),
        ]
        : []
    }
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
      values = values.map {
        (value: $0, key: evaluator.value(of: sort, about: .element($0)).amount)
      }
      .enumerated().sorted { ($1.element.key, $0.offset) < ($0.element.key, $1.offset) }
      .map(\.element.value)
    }
    values += (source.also?.options ?? []).map { .choice($0) }
    let recommended = source.recommend.map { evaluator.value(of: $0, about: subject) }
    return values.map { value in
      let label = evaluator.printed(value)
      return switch value {
      case .choice(let choice):
        Option(
          id: choice.id, label: label, json: .string(choice.id), recommended: value == recommended)
      case .row(let row):
        Option(id: row.id, label: label, json: .string(row.id), recommended: value == recommended)
      default:
        Option(id: label, label: label, json: .string(label), recommended: value == recommended)
      }
    }
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
    var parts = text.split(separator: ",").map { $0.trimmed }
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
      field: label, typed: text, nearest: nearestName(to: text, in: labels), options: labels)
  }

  private func exact(_ text: String, among options: [Option]) -> Option? {
    let typed = Option.folded(text)
    if let option = options.first(where: {
      Option.folded($0.label) == typed || Option.folded($0.id) == typed
    }) {
      return option
    }
    guard let number = Int(text), options.indices.contains(number - 1) else { return nil }
    return options[number - 1]
  }
}

extension Option {
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
