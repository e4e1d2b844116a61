import Rules
import Scripts
import Texts
import Values
import Workbooks

extension CellReader {
  func number(_ text: String) throws(Refusal) -> JSONValue {
    let (amount, unit) = try quantity(text)
    if field.whole, amount != amount.rounded() { throw .notWhole(field: label) }
    if let least = bound(field.min), amount < least {
      throw .below(field: label, least: printed(least))
    }
    if let most = bound(field.max), amount > most {
      throw .above(field: label, most: printed(most))
    }
    guard !unit.isEmpty else { return .number(amount) }
    return .object(["number": .number(amount), "unit": .string(unit)])
  }

  func numbers(_ text: String) throws(Refusal) -> JSONValue {
    let values = try text.split(whereSeparator: { $0.isWhitespace || $0 == ";" }).map {
      (part) throws(Refusal) -> JSONValue in
      let digits = part.hasSuffix(",") ? part.dropLast() : part
      let (amount, unit) = try quantity(String(digits))
      guard unit.isEmpty else { throw .notANumber(field: label, whole: field.whole) }
      return .number(amount)
    }
    if let least = bound(field.min), Double(values.count) < least {
      throw .tooFewValues(field: label, least: Int(least))
    }
    if let most = bound(field.max), Double(values.count) > most {
      throw .tooManyValues(field: label, most: Int(most))
    }
    return .array(values)
  }

  /// A number with thousands in commas, and the unit before or after it.
  private func quantity(_ text: String) throws(Refusal) -> (amount: Double, unit: String) {
    var rest = Substring(text)
    var unit = ""
    while let first = rest.first, first.isCurrencySymbol || (!unit.isEmpty && first == " ") {
      unit.append(first)
      rest.removeFirst()
    }
    let digits = rest.prefix { $0.isNumberPart }
    let tail = rest.dropFirst(digits.count).trimmed
    var plain = String(digits.map { $0 == "\u{2212}" ? "-" : $0 })
    let groups = plain.split(separator: ",", omittingEmptySubsequences: false)
    if groups.count > 1 {
      let whole = groups.last?.split(separator: ".", omittingEmptySubsequences: false).first ?? ""
      guard groups.dropFirst().dropLast().allSatisfy({ $0.count == 3 }), whole.count == 3,
        groups[0].allSatisfy({ $0.isNumber || $0 == "-" || $0 == "+" }), !groups[0].isEmpty
      else {
        guard groups.count == 2, tail.isEmpty || !tail.contains(where: \.isNumber) else {
          throw .notANumber(field: label, whole: field.whole)
        }
        throw .decimalComma(field: label, suggestion: groups.joined(separator: "."))
      }
      plain = groups.joined()
    }
    guard let amount = Double(plain), amount.isFinite, abs(amount) < 9_007_199_254_740_992,
      tail.count <= 20, !tail.contains(where: \.isNumber), unit.isEmpty || tail.isEmpty
    else { throw .notANumber(field: label, whole: field.whole) }
    // Minus nothing is nothing.
    return (amount == 0 ? 0 : amount, unit.isEmpty ? tail : unit.trimmed)
  }

  private func printed(_ amount: Double) -> String {
    answers.evaluator(index.script).printed(.number(amount))
  }
}

extension Character {
  fileprivate var isNumberPart: Bool {
    isASCII && (isNumber || self == "." || self == "," || self == "-" || self == "+")
      || self == "\u{2212}"
  }
}
