import Scripts
import Texts
import Values
import Workbooks

/// Turns what a workbook stores into the words of a page.
struct AnswerWords {
  /// What rows are called, by their ids.
  let rowNames: [String: String]

  /// A stored answer in words; nothing when there is none, or one of no known kind.
  ///
  /// Days read `24 Nov 2026`, options as their labels, rows as their names, numbers with their unit.
  func text(_ value: JSONValue, _ field: Field) -> String? {
    switch value {
    case .null: nil
    case .bool(let yes): yes ? "yes" : "no"
    case .number: scale(value, field) ?? number(value)
    case .string(let text): self.text(text, field.kind, field.options)
    case .array(let values): list(values.compactMap { self.text($0, field) }, field.kind)
    case .object(let members): quantity(members)
    }
  }

  private func text(_ text: String, _ kind: Field.Kind, _ options: Options?) -> String? {
    switch kind {
    case .date: Day(iso: text)?.printed ?? text.nonBlank
    case .choice, .choices: label(text, options)
    default: text.nonBlank
    }
  }

  private func label(_ id: String, _ options: Options?) -> String? {
    if case .set(let set, _)? = options?.source, let choice = set[id] { return choice.label }
    return options?.also?[id]?.label ?? rowNames[id] ?? id.nonBlank
  }

  private func scale(_ value: JSONValue, _ field: Field) -> String? {
    guard field.kind == .scale, let point = value.int, field.anchors.indices.contains(point) else {
      return nil
    }
    return "\(point), \(field.anchors[point])"
  }

  private func list(_ texts: [String], _ kind: Field.Kind) -> String? {
    texts.isEmpty ? nil : texts.joined(separator: kind == .numbers ? " " : ", ")
  }

  private func quantity(_ members: JSONObject) -> String? {
    guard let amount = members["number"].flatMap({ number($0) }) else { return nil }
    return ([amount] + [members["unit"]?.string?.nonBlank].compactMap(\.self))
      .joined(separator: " ")
  }

  private func number(_ value: JSONValue) -> String? {
    guard let amount = value.double, case .number(let text) = JSONValue.number(amount) else {
      return nil
    }
    return text
  }

  /// A result in words, printed as its author asked; nothing for one that is missing.
  func text(_ value: JSONValue, _ display: Quantity.Display?) -> String? {
    switch value {
    case .null, .object: nil
    case .bool(let yes): yes ? "yes" : "no"
    case .string(let text): text.nonBlank
    case .array(let values):
      list(values.compactMap { text($0, display) }, .choices)
    case .number: value.double.map { Quantity($0, display ?? .plain).printed }
    }
  }
}

extension String {
  /// The text without white space at its ends; nothing when nothing is left.
  var nonBlank: String? {
    let text = trimmed
    return text.isEmpty ? nil : text
  }

  /// The text as a sentence: with a full stop unless it ends in `.`, `!`, `?` or `…`.
  var sentence: String { last.map { ".!?…".contains($0) } == true ? self : self + "." }
}
