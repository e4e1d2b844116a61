/// Takes the tokens of an expression one by one, and words what stands there instead of what should.
struct TokenReader {
  private let scalars: [Unicode.Scalar]
  private let tokens: [Token]
  private var position = 0

  init(_ scalars: [Unicode.Scalar]) throws(SyntaxFault) {
    self.scalars = scalars
    tokens = try Lexer.tokens(of: scalars)
  }

  /// The next token; the last one is the end.
  var next: Token { tokens[position] }

  /// Where the token taken last ends; nothing before the first.
  var end: Int? { position > 0 ? tokens[position - 1].range.upperBound : nil }

  /// Goes on behind the next token.
  mutating func skip() { position += 1 }

  /// Takes a word, if it is the next token.
  mutating func take(_ word: Token.Keyword) -> Bool { take(.word(word)) }

  /// Takes a sign, if it is the next token.
  mutating func take(_ sign: Token.Sign) -> Bool { take(.sign(sign)) }

  private mutating func take(_ kind: Token.Kind) -> Bool {
    guard next.kind == kind else { return false }
    skip()
    return true
  }

  /// Takes a sign that must come next.
  mutating func require(_ sign: Token.Sign, _ expected: String) throws(SyntaxFault) {
    guard take(sign) else { throw fault(expected) }
  }

  /// Takes a name that must come next.
  mutating func name(_ expected: String) throws(SyntaxFault) -> Syntax.Name {
    let token = next
    guard case .name(let text) = token.kind else { throw fault(expected) }
    skip()
    return Syntax.Name(text: text, start: token.range.lowerBound)
  }

  /// What is wrong with the next token.
  func fault(_ expected: String) -> SyntaxFault {
    let offset = next.range.lowerBound
    guard next.kind != .end else {
      return SyntaxFault(
        offset: offset, message: "the expression ends where \(expected) should be",
        remedy: "write \(expected) there")
    }
    var found = String.UnicodeScalarView()
    found.append(contentsOf: scalars[next.range])
    let word = String(found)
    return SyntaxFault(
      offset: offset, message: "found \(quoted(word)) where \(expected) should be",
      remedy: remedy(for: word, expected: expected))
  }

  /// What should follow a whole part of an expression.
  static let operatorOrEnd = "an operator or the end"

  private func remedy(for word: String, expected: String) -> String {
    if Token.Keyword(rawValue: word.lowercased()) != nil, word != word.lowercased() {
      return "write \(quoted(word.lowercased()))"
    }
    return expected == TokenReader.operatorOrEnd
      ? "join it with 'and', 'or' or another operator, or leave it out"
      : "write \(expected) there"
  }

  private func quoted(_ word: String) -> String {
    word.hasPrefix("'") ? word : "'\(word)'"
  }
}
