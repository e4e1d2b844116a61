extension String {
  /// What stands between any of these marks or the word "and", outer space removed; nothing empty.
  ///
  /// ```swift
  /// "Ann & Bo, and Cy".parts(between: ",&")   // ["Ann", "Bo", "Cy"]
  /// ```
  public func parts(between marks: String) -> [Substring] {
    split { marks.contains($0) || marks.contains("\n") && $0.isNewline }
      .flatMap { $0.partedByAnd }
      .map(\.trimmedInPlace).filter { !$0.isEmpty }
  }
}

extension Substring {
  /// What stands between whole words "and".
  fileprivate var partedByAnd: [Substring] {
    var parts: [Substring] = []
    var start = startIndex
    for word in split(whereSeparator: \.isWhitespace) where word.lowercased() == "and" {
      parts.append(self[start..<word.startIndex])
      start = word.endIndex
    }
    return parts + [self[start...]]
  }

  /// The part of its text without white space at either end.
  fileprivate var trimmedInPlace: Substring {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
