import Values

/// Looks up the names of one expression or text and checks its types.
struct Resolver {
  /// A part with what is known of it.
  struct Bound: Sendable {
    var node: Node
    var type: ValueType
    /// Options besides the rows of a choice over rows.
    var also: ChoiceSet?

    /// What stands for a part that was refused; nothing more is said of it.
    static let refused = Bound(node: .constant(.missing), type: .unknown)
  }

  let catalog: Catalog
  let scope: RuleScope
  let place: Place
  /// What is read, so that messages can quote it.
  var scalars: ArraySlice<Unicode.Scalar> = []
  /// The types of the elements looked at by each `where` around, innermost last.
  var elements: [ValueType] = []
  var findings: [Finding] = []
  var dependencies: Set<Dependency> = []
  var usesPair = false
  var limits = Limits()

  init(_ catalog: Catalog, _ scope: RuleScope, at place: Place) {
    self.catalog = catalog
    self.scope = scope
    self.place = place
  }

  /// Reads an expression that stands somewhere in the text at the place.
  mutating func read(
    _ scalars: ArraySlice<Unicode.Scalar>, expecting expected: ValueType? = nil
  ) -> Bound? {
    self.scalars = scalars
    do {
      let syntax = try Parser.parse(Array(scalars))
      let bound = bind(syntax, expecting: expected)
      if let expected { check(bound, is: expected, syntax) }
      return bound
    } catch {
      report("syntax", error.offset, error.message, remedy: error.remedy)
      return nil
    }
  }

  mutating func bind(_ syntax: Syntax, expecting expected: ValueType? = nil) -> Bound {
    let start = syntax.range.lowerBound
    switch syntax.kind {
    case .number(let number): return Bound(node: .constant(.number(number)), type: .number)
    case .text(let text): return Bound(node: .constant(.text(text)), type: .text)
    case .yesNo(let yes): return Bound(node: .constant(.yesNo(yes)), type: .yesNo)
    case .name(let name): return bind(name: name, at: start, expecting: expected)
    case .list(let parts): return bind(list: parts, expecting: expected)
    case .call(let name, let arguments): return bind(call: name, arguments, syntax)
    case .path(let base, let column): return bind(path: base, column)
    case .negative(let inner):
      return Bound(node: .negative(bind(inner, as: .number)), type: .number)
    case .arithmetic(let sign, let left, let right): return bind(sign, left, right)
    case .comparison(let sign, let left, let right): return bind(sign, left, right)
    case .membership(let left, let right, let negated):
      return bind(left, in: right, negated: negated)
    case .has(let text, let list):
      let text = bind(text, as: .text)
      checkList(list)
      return Bound(node: .has(text, list.text), type: .yesNo)
    case .state(let inner, let presence):
      return Bound(node: .state(bind(inner).node, presence), type: .yesNo)
    case .not(let inner): return Bound(node: .not(bind(inner, as: .yesNo)), type: .yesNo)
    case .and(let parts):
      return Bound(node: .and(parts.map { bind($0, as: .yesNo) }), type: .yesNo)
    case .or(let parts):
      return Bound(node: .or(parts.map { bind($0, as: .yesNo) }), type: .yesNo)
    case .filter(let source, let condition): return bind(source, where: condition)
    }
  }

  /// Binds a part that must have a type.
  mutating func bind(_ syntax: Syntax, as type: ValueType) -> Node {
    let bound = bind(syntax, expecting: type)
    check(bound, is: type, syntax)
    return bound.node
  }

  mutating func check(_ bound: Bound, is type: ValueType, _ syntax: Syntax) {
    guard !bound.type.agrees(with: type) else { return }
    report(
      "type-mismatch", syntax.range.lowerBound,
      "'\(source(of: syntax))' is \(bound.type.described), not \(type.described)",
      remedy: bound.type.remedy(for: type, source(of: syntax)))
  }

  mutating func report(_ code: String, _ offset: Int, _ message: String, remedy: String) {
    findings.append(
      Finding(
        code, at: place.advanced(by: scalars.startIndex + offset), message, remedy: remedy))
  }

  /// The names without whose values a part has none.
  func needs(of node: Node) -> Set<Dependency> {
    let needed = Certainty.needed(node)
    return limits.known.reduce(into: []) { names, known in
      if let name = known.value.dependency, needed.contains(known.key.canonical) {
        names.insert(name)
      }
    }
  }

  /// The words of a part as the author wrote them.
  func source(of syntax: Syntax) -> String {
    let start = scalars.startIndex
    var text = String.UnicodeScalarView()
    text.append(
      contentsOf: scalars[start + syntax.range.lowerBound..<start + syntax.range.upperBound])
    return String(text)
  }
}
