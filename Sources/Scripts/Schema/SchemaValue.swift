/// A part of a JSON Schema, with its members in the order they are written.
indirect enum SchemaValue: Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([SchemaValue])
  case object([(key: String, value: SchemaValue)])

  /// The JSON text, indented; short lists and objects stand on one line.
  func json(indent: Int = 0) -> String {
    let line = inline
    if line.utf8.count + indent <= 96 { return line }
    let inner = String(repeating: " ", count: indent + 2)
    let outer = String(repeating: " ", count: indent)
    switch self {
    case .list(let values):
      let lines = values.map { inner + $0.json(indent: indent + 2) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(outer)]"
    case .object(let members):
      let lines = members.map { inner + "\"\($0.key)\": " + $0.value.json(indent: indent + 2) }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
    default: return line
    }
  }

  private var inline: String {
    switch self {
    case .text(let text):
      "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    case .number(let number): String(number)
    case .flag(let flag): String(flag)
    case .list(let values): "[" + values.map(\.inline).joined(separator: ", ") + "]"
    case .object(let members):
      "{ " + members.map { "\"\($0.key)\": \($0.value.inline)" }.joined(separator: ", ") + " }"
    }
  }

  /// The same object with one member more in front.
  func described(_ description: String) -> SchemaValue {
    guard case .object(let members) = self else { return self }
    return .object([("description", .text(description))] + members)
  }
}

extension SchemaValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral text: String) { self = .text(text) }
  init(integerLiteral number: Int) { self = .number(number) }
  init(booleanLiteral flag: Bool) { self = .flag(flag) }
  init(arrayLiteral values: SchemaValue...) { self = .list(values) }
  init(dictionaryLiteral members: (String, SchemaValue)...) {
    self = .object(members.map { (key: $0.0, value: $0.1) })
  }
}
