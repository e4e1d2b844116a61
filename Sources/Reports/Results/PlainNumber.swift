import Values

extension Double {
  /// The shortest decimal that reads back as the same number, without an exponent: `0.00001`, `11`;
  /// nothing for one that is not finite.
  var plainNumber: String? {
    guard isFinite else { return nil }
    let parts = String(magnitude).split(separator: "e")
    let digits = parts[0].split(separator: ".")
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    var whole = String(digits[0])
    var rest = digits.count > 1 && digits[1] != "0" ? String(digits[1]) : ""
    if exponent > 0 {
      rest += String(repeating: "0", count: Swift.max(0, exponent - rest.count))
      whole += rest.prefix(exponent)
      rest = String(rest.dropFirst(exponent))
    } else if exponent < 0 {
      whole = String(repeating: "0", count: -exponent) + whole
      rest = whole.dropFirst() + rest
      whole = "0"
    }
    return (self < 0 ? "-" : "") + whole + (rest.isEmpty ? "" : "." + rest)
  }
}

extension Quantity {
  /// The number as a table of numbers holds it, beside its unit: 57 for `57 %`.
  var plainNumber: String? {
    switch display {
    case .percent: Quantity(amount * 100).rounded(decimals: 2).plainNumber
    case .plain, .whole, .unit: amount.plainNumber
    }
  }
}
