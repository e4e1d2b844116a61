extension Character {
  /// Whether it is one of 0 to 9.
  var isDigit: Bool { ("0"..."9").contains(self) }

  /// The digit, sign or space of ASCII that the character stands for in a number.
  var plainInNumbers: Character {
    if isASCII { return self }
    if isWhitespace { return " " }
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1 else { return self }
    if scalar.properties.generalCategory == .decimalNumber, let digit = wholeNumberValue {
      return Character(String(digit))
    }
    switch scalar.value {
    case 0xFF01...0xFF5E: return Character(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
    case 0x2010...0x2015, 0x2212: return "-"
    case 0x2018, 0x2019, 0x02BC, 0xB4: return "'"
    case 0x66A: return "%"
    case 0x66B: return "."
    case 0x66C: return ","
    default: return self
    }
  }
}
