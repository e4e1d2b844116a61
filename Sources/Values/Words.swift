extension String {
  /// An id as words: `customer_result` is `customer result`.
  public var inWords: String { String(map { $0 == "_" ? " " : $0 }) }
}

extension StringProtocol {
  /// The text with a capital letter at its beginning.
  public var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
