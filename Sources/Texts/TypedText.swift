extension StringProtocol {
  /// The text without white space at either end.
  public var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// The text without white space at either end, and one plain space for each run of it inside.
  public var singleSpaced: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether there is nothing in it but white space.
  public var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// Whether the text goes on in the next line: it ends with an odd number of backslashes.
  public var endsInContinuation: Bool {
    !utf8.reversed().prefix { $0 == UInt8(ascii: "\\") }.count.isMultiple(of: 2)
  }
}
