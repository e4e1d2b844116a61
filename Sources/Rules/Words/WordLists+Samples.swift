extension WordLists {
  /// Words a list matches, one sample for each phrase that is written in words; in order.
  public func samples(of list: String) -> [String] {
    if list == WordLists.digits { return ["7"] }
    return phrases(of: list).map(Self.sample).filter { matches($0, list) }
  }

  /// A phrase without its optional parts, with the first of several words.
  private static func sample(of phrase: String) -> String {
    var depth = 0
    var plain = ""
    for character in phrase where !"^$*".contains(character) {
      if character == "(" { depth += 1 }
      if depth == 0 { plain.append(character) }
      if character == ")" { depth -= 1 }
    }
    return plain.split(separator: " ").map { $0.prefix { $0 != "/" } }.joined(separator: " ")
  }
}
