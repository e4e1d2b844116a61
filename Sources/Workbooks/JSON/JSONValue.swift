import Texts

/// A JSON value that loses nothing of its text: numbers keep their digits, objects their order.
public indirect enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number as it is written: `11`, `4.30`, `1e3`.
  case number(String)
  /// A text.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Members in order.
  case object(JSONObject)
}

extension JSONValue {
  /// A whole number.
  public static func number(_ value: Int) -> JSONValue { .number(String(value)) }

  /// A number in the shortest decimal that reads back as the same one, `11` rather than `11.0`;
  /// `null` for one that is not finite.
  public static func number(_ value: Double) -> JSONValue {
    guard value.isFinite else { return .null }
    let text = String(value)
    return .number(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }

  /// Whether this is `null`.
  public var isNull: Bool { self == .null }

  /// The truth value, if this is one.
  public var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The number as the nearest binary fraction, if this is a number.
  public var double: Double? {
    if case .number(let text) = self { Double(text) } else { nil }
  }

  /// The whole number, if this is a number written without point and exponent.
  public var int: Int? {
    if case .number(let text) = self { Int(text) } else { nil }
  }

  /// The text, if this is one.
  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The values, if this is an array.
  public var array: [JSONValue]? {
    if case .array(let values) = self { values } else { nil }
  }

  /// The members, if this is an object.
  public var object: JSONObject? {
    if case .object(let members) = self { members } else { nil }
  }

  /// Sixteen hexadecimal digits that differ when the value does, but for a chance of 1 in 2⁶⁴.
  ///
  /// It is made of the bytes as they are written, and no safeguard against intent.
  public var fingerprint: String {
    let digits = String(JSONWriter.bytes(self).fnv1a64, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension JSONValue: ExpressibleByStringLiteral {
  /// Makes a text.
  public init(stringLiteral text: String) { self = .string(text) }
}

extension JSONValue: ExpressibleByBooleanLiteral {
  /// Makes a truth value.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSONValue: ExpressibleByIntegerLiteral {
  /// Makes a whole number.
  public init(integerLiteral value: Int) { self = .number(value) }
}

extension JSONValue: ExpressibleByArrayLiteral {
  /// Makes an array.
  public init(arrayLiteral values: JSONValue...) { self = .array(values) }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  /// Makes an object with its members in the order written.
  public init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(JSONObject(members))
  }
}

/// One step from a JSON value into a part of it.
public enum JSONStep: Hashable, Sendable {
  /// To the member of this name.
  case member(String)
  /// To the item of this number, counted from 0; with its `id`, if it has one, for people.
  case item(Int, id: String?)
}

extension JSONStep {
  /// A way of several steps as people read it: `workshops[ws01].answers[review_scope].state`.
  static func text(of path: [JSONStep]) -> String {
    var text = ""
    for step in path {
      switch step {
      case .member(let name): text += text.isEmpty ? name : ".\(name)"
      case .item(let index, let id): text += "[\(id ?? String(index))]"
      }
    }
    return text
  }
}
