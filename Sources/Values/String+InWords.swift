extension String {
  /// An id as words: `customer_result` is `customer result`.
  public var inWords: String { String(map { $0 == "_" ? " " : $0 }) }
}
