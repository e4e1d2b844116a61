extension Parser {
  mutating func signed() throws(SyntaxFault) -> Syntax {
    let start = token.range.lowerBound
    guard take(.minus) else { return try path() }
    let inner = try path()
    return try make(.negative(inner), from: start, of: [inner])
  }

  private mutating func path() throws(SyntaxFault) -> Syntax {
    var base = try value()
    while take(.dot) {
      let column = try name("the name of a column")
      base = try make(.path(base, column), from: base, of: base)
    }
    return base
  }

  private mutating func value() throws(SyntaxFault) -> Syntax {
    let token = token
    let start = token.range.lowerBound
    switch token.kind {
    case .number(let number):
      position += 1
      return try make(.number(number), from: start, of: [])
    case .text(let text):
      position += 1
      return try make(.text(text), from: start, of: [])
    case .word(.yes), .word(.no):
      position += 1
      return try make(.yesNo(token.kind == .word(.yes)), from: start, of: [])
    case .name(let name):
      position += 1
      guard take(.open) else { return try make(.name(name), from: start, of: []) }
      let arguments = try arguments()
      let function = Syntax.Name(text: name, start: start)
      return try make(.call(function, arguments), from: start, of: arguments)
    case .sign(.openList):
      position += 1
      let elements = try elements()
      return try make(.list(elements), from: start, of: elements)
    case .sign(.open):
      position += 1
      let inner = try expression()
      try expect(.close, "')'")
      return inner
    default: throw fault("a value")
    }
  }

  private mutating func arguments() throws(SyntaxFault) -> [Syntax] {
    var arguments: [Syntax] = []
    repeat {
      arguments.append(try expression())
    } while take(.comma)
    try expect(.close, "',' or ')'")
    return arguments
  }

  private mutating func elements() throws(SyntaxFault) -> [Syntax] {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Parser.deepest else { throw tooDeep }
    var elements: [Syntax] = []
    repeat {
      elements.append(try sum())
    } while take(.comma)
    try expect(.closeList, "',' or ']'")
    return elements
  }
}

extension Parser {
  var token: Token { tokens[position] }

  mutating func take(_ word: Token.Keyword) -> Bool {
    guard token.kind == .word(word) else { return false }
    position += 1
    return true
  }

  mutating func take(_ sign: Token.Sign) -> Bool {
    guard token.kind == .sign(sign) else { return false }
    position += 1
    return true
  }

  mutating func take(_ signs: KeyValuePairs<Token.Sign, Arithmetic>) -> Arithmetic? {
    for (sign, meaning) in signs where take(sign) { return meaning }
    return nil
  }

  mutating func expect(_ sign: Token.Sign, _ expected: String) throws(SyntaxFault) {
    guard take(sign) else { throw fault(expected) }
  }

  mutating func name(_ expected: String) throws(SyntaxFault) -> Syntax.Name {
    guard case .name(let text) = token.kind else { throw fault(expected) }
    position += 1
    return Syntax.Name(text: text, start: tokens[position - 1].range.lowerBound)
  }

  /// A part that begins where another does and ends where the parser is.
  func make(
    _ kind: Syntax.Kind, from first: Syntax, of parts: Syntax...
  ) throws(SyntaxFault) -> Syntax {
    try make(kind, from: first.range.lowerBound, of: parts)
  }

  func make(
    _ kind: Syntax.Kind, from first: Syntax, of parts: [Syntax]
  ) throws(SyntaxFault) -> Syntax {
    try make(kind, from: first.range.lowerBound, of: parts)
  }

  func make(
    _ kind: Syntax.Kind, from start: Int, of parts: [Syntax]
  ) throws(SyntaxFault) -> Syntax {
    let height = 1 + parts.reduce(0) { max($0, $1.height) }
    guard height <= 2 * Parser.deepest else { throw tooDeep }
    let end = position > 0 ? tokens[position - 1].range.upperBound : start
    return Syntax(kind: kind, range: start..<max(start, end), height: height)
  }

  func fault(_ expected: String) -> SyntaxFault {
    let offset = token.range.lowerBound
    guard token.kind != .end else {
      return SyntaxFault(
        offset: offset, message: "the expression ends where \(expected) should be",
        remedy: "write \(expected) there")
    }
    var found = String.UnicodeScalarView()
    found.append(contentsOf: scalars[token.range])
    let word = String(found)
    return SyntaxFault(
      offset: offset, message: "found \(quoted(word)) where \(expected) should be",
      remedy: remedy(for: word, expected: expected))
  }

  private func remedy(for word: String, expected: String) -> String {
    if Token.Keyword(rawValue: word.lowercased()) != nil, word != word.lowercased() {
      return "write \(quoted(word.lowercased()))"
    }
    return expected == Parser.operatorOrEnd
      ? "join it with 'and', 'or' or another operator, or leave it out"
      : "write \(expected) there"
  }

  var tooDeep: SyntaxFault {
    SyntaxFault(
      offset: token.range.lowerBound, message: "the expression is nested too deeply",
      remedy: "give a part of it a name under 'results' or 'derived'")
  }

  private func quoted(_ word: String) -> String {
    word.hasPrefix("'") ? word : "'\(word)'"
  }
}
