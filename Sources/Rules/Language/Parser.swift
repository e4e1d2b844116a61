/// Reads an expression by the grammar of the rule language.
///
/// Texts come from strangers, so nesting is limited and nothing here can exhaust the stack.
struct Parser {
  /// The deepest nesting, far beyond what a person can read.
  static let deepest = 32
  static let operatorOrEnd = "an operator or the end"

  let scalars: [Unicode.Scalar]
  let tokens: [Token]
  var position = 0
  var nesting = 0

  /// What a whole text says.
  static func parse(_ scalars: [Unicode.Scalar]) throws(SyntaxFault) -> Syntax {
    var parser = Parser(scalars: scalars, tokens: try Lexer.tokens(of: scalars))
    let syntax = try parser.expression()
    guard parser.token.kind == .end else { throw parser.fault(operatorOrEnd) }
    return syntax
  }

  mutating func expression() throws(SyntaxFault) -> Syntax {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Parser.deepest else { throw tooDeep }
    let source = try disjunction()
    guard take(.where) else { return source }
    let condition = try disjunction()
    return try make(.filter(source, condition), from: source, of: source, condition)
  }

  private mutating func disjunction() throws(SyntaxFault) -> Syntax {
    let first = try conjunction()
    var parts = [first]
    while take(.or) { parts.append(try conjunction()) }
    return parts.count == 1 ? first : try make(.or(parts), from: first, of: parts)
  }

  private mutating func conjunction() throws(SyntaxFault) -> Syntax {
    let first = try test()
    var parts = [first]
    while take(.and) { parts.append(try test()) }
    return parts.count == 1 ? first : try make(.and(parts), from: first, of: parts)
  }

  private mutating func test() throws(SyntaxFault) -> Syntax {
    let start = token.range.lowerBound
    if take(.not) {
      nesting += 1
      defer { nesting -= 1 }
      guard nesting <= Parser.deepest else { throw tooDeep }
      let inner = try test()
      return try make(.not(inner), from: start, of: [inner])
    }
    let left = try sum()
    switch token.kind {
    case .sign(let sign):
      guard let comparison = Parser.comparisons[sign] else { return left }
      position += 1
      let right = try sum()
      return try make(.comparison(comparison, left, right), from: left, of: left, right)
    case .word(.has):
      position += 1
      let list = try name("the name of a word list")
      return try make(.has(left, list), from: left, of: left)
    case .word(.is):
      position += 1
      let asked = try name("'missing', 'given' or 'open'")
      guard let presence = Presence(rawValue: asked.text) else {
        position -= 1
        throw fault("'missing', 'given' or 'open'")
      }
      return try make(.state(left, presence), from: left, of: left)
    case .word(.in): return try membership(of: left, negated: false)
    case .word(.not):
      position += 1
      guard token.kind == .word(.in) else { throw fault("'in'") }
      return try membership(of: left, negated: true)
    default: return left
    }
  }

  private mutating func membership(
    of left: Syntax, negated: Bool
  ) throws(SyntaxFault) -> Syntax {
    position += 1
    let right = try sum()
    return try make(.membership(left, right, negated: negated), from: left, of: left, right)
  }

  mutating func sum() throws(SyntaxFault) -> Syntax {
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

  private static let comparisons: [Token.Sign: Comparison] = [
    .equal: .equal, .unequal: .unequal, .less: .less, .atMost: .atMost, .more: .more,
    .atLeast: .atLeast,
  ]
}
