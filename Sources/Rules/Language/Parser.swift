/// Reads an expression by the grammar of the rule language.
///
/// Texts come from strangers, so nesting is limited and nothing here can exhaust the stack.
struct Parser {
  /// The deepest nesting, far beyond what a person can read.
  private static let deepest = 32

  private var tokens: TokenReader
  private var nesting = 0

  private init(_ tokens: TokenReader) {
    self.tokens = tokens
  }

  /// What a whole text says.
  static func parse(_ scalars: [Unicode.Scalar]) throws(SyntaxFault) -> Syntax {
    var parser = Parser(try TokenReader(scalars))
    let syntax = try parser.expression()
    guard parser.tokens.next.kind == .end else {
      throw parser.tokens.fault(TokenReader.operatorOrEnd)
    }
    return syntax
  }

  private mutating func expression() throws(SyntaxFault) -> Syntax {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Parser.deepest else { throw tooDeep }
    let source = try disjunction()
    guard tokens.take(.where) else { return source }
    let condition = try disjunction()
    return try make(.filter(source, condition), from: source, of: source, condition)
  }

  private mutating func disjunction() throws(SyntaxFault) -> Syntax {
    let first = try conjunction()
    var parts = [first]
    while tokens.take(.or) { parts.append(try conjunction()) }
    return parts.count == 1 ? first : try make(.or(parts), from: first.start, of: parts)
  }

  private mutating func conjunction() throws(SyntaxFault) -> Syntax {
    let first = try test()
    var parts = [first]
    while tokens.take(.and) { parts.append(try test()) }
    return parts.count == 1 ? first : try make(.and(parts), from: first.start, of: parts)
  }

  private mutating func test() throws(SyntaxFault) -> Syntax {
    let start = tokens.next.range.lowerBound
    if tokens.take(.not) {
      nesting += 1
      defer { nesting -= 1 }
      guard nesting <= Parser.deepest else { throw tooDeep }
      let inner = try test()
      return try make(.not(inner), from: start, of: [inner])
    }
    let left = try sum()
    switch tokens.next.kind {
    case .sign(let sign):
      guard let comparison = Parser.comparisons[sign] else { return left }
      tokens.skip()
      let right = try sum()
      return try make(.comparison(comparison, left, right), from: left, of: left, right)
    case .word(.has):
      tokens.skip()
      let list = try tokens.name("the name of a word list")
      return try make(.has(left, list), from: left, of: left)
    case .word(.is):
      tokens.skip()
      let presence = try presence()
      return try make(.state(left, presence), from: left, of: left)
    case .word(.in): return try membership(of: left, negated: false)
    case .word(.not):
      tokens.skip()
      guard tokens.next.kind == .word(.in) else { throw tokens.fault("'in'") }
      return try membership(of: left, negated: true)
    default: return left
    }
  }

  private mutating func presence() throws(SyntaxFault) -> Presence {
    guard case .name(let word) = tokens.next.kind, let presence = Presence(rawValue: word) else {
      throw tokens.fault("'missing', 'given' or 'open'")
    }
    tokens.skip()
    return presence
  }

  private mutating func membership(
    of left: Syntax, negated: Bool
  ) throws(SyntaxFault) -> Syntax {
    tokens.skip()
    let right = try sum()
    return try make(.membership(left, right, negated: negated), from: left, of: left, right)
  }

  private mutating func sum() throws(SyntaxFault) -> Syntax {
    var left = try product()
    while let sign = take([.plus: .plus, .minus: .minus]) {
      let right = try product()
      left = try make(.arithmetic(sign, left, right), from: left, of: left, right)
    }
    return left
  }

  private mutating func product() throws(SyntaxFault) -> Syntax {
    var left = try signed()
    while let sign = take([.times: .times, .over: .over]) {
      let right = try signed()
      left = try make(.arithmetic(sign, left, right), from: left, of: left, right)
    }
    return left
  }

  private mutating func take(_ signs: KeyValuePairs<Token.Sign, Arithmetic>) -> Arithmetic? {
    for (sign, meaning) in signs where tokens.take(sign) { return meaning }
    return nil
  }

  private mutating func signed() throws(SyntaxFault) -> Syntax {
    let start = tokens.next.range.lowerBound
    guard tokens.take(.minus) else { return try path() }
    let inner = try path()
    return try make(.negative(inner), from: start, of: [inner])
  }

  private mutating func path() throws(SyntaxFault) -> Syntax {
    var base = try value()
    while tokens.take(.dot) {
      let column = try tokens.name("the name of a column")
      base = try make(.path(base, column), from: base, of: base)
    }
    return base
  }

  private mutating func value() throws(SyntaxFault) -> Syntax {
    let token = tokens.next
    let start = token.range.lowerBound
    switch token.kind {
    case .number(let number):
      tokens.skip()
      return try make(.number(number), from: start, of: [])
    case .text(let text):
      tokens.skip()
      return try make(.text(text), from: start, of: [])
    case .word(.yes), .word(.no):
      tokens.skip()
      return try make(.yesNo(token.kind == .word(.yes)), from: start, of: [])
    case .name(let name):
      tokens.skip()
      guard tokens.take(.open) else { return try make(.name(name), from: start, of: []) }
      let arguments = try arguments()
      let function = Syntax.Name(text: name, start: start)
      return try make(.call(function, arguments), from: start, of: arguments)
    case .sign(.openList):
      tokens.skip()
      let elements = try elements()
      return try make(.list(elements), from: start, of: elements)
    case .sign(.open):
      tokens.skip()
      let inner = try expression()
      try tokens.require(.close, "')'")
      return inner
    default: throw tokens.fault("a value")
    }
  }

  private mutating func arguments() throws(SyntaxFault) -> [Syntax] {
    var arguments: [Syntax] = []
    repeat {
      arguments.append(try expression())
    } while tokens.take(.comma)
    try tokens.require(.close, "',' or ')'")
    return arguments
  }

  private mutating func elements() throws(SyntaxFault) -> [Syntax] {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Parser.deepest else { throw tooDeep }
    var elements: [Syntax] = []
    repeat {
      elements.append(try sum())
    } while tokens.take(.comma)
    try tokens.require(.closeList, "',' or ']'")
    return elements
  }

  /// A part that begins where another does and ends where the parser is.
  private func make(
    _ kind: Syntax.Kind, from first: Syntax, of parts: Syntax...
  ) throws(SyntaxFault) -> Syntax {
    try make(kind, from: first.start, of: parts)
  }

  private func make(
    _ kind: Syntax.Kind, from start: Int, of parts: [Syntax]
  ) throws(SyntaxFault) -> Syntax {
    let height = 1 + parts.reduce(0) { max($0, $1.height) }
    guard height <= 2 * Parser.deepest else { throw tooDeep }
    return Syntax(
      kind: kind, range: start..<max(start, tokens.end ?? start), height: height)
  }

  private var tooDeep: SyntaxFault {
    SyntaxFault(
      offset: tokens.next.range.lowerBound, message: "the expression is nested too deeply",
      remedy: "give a part of it a name under 'results' or 'derived'")
  }

  private static let comparisons: [Token.Sign: Comparison] = [
    .equal: .equal, .unequal: .unequal, .less: .less, .atMost: .atMost, .more: .more,
    .atLeast: .atLeast,
  ]
}
