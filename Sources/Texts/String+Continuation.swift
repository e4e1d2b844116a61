extension String {
  /// Whether the text goes on in the next line: it ends with an odd number of backslashes.
  public var endsInContinuation: Bool {
    !utf8.reversed().prefix { $0 == UInt8(ascii: "\\") }.count.isMultiple(of: 2)
  }
}
