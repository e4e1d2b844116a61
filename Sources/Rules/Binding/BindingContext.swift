import Values

/// A part of an expression with what is known of it.
struct Bound: Sendable {
  var node: Node
  var type: ValueType
  /// Options besides the rows of a choice over rows.
  var also: ChoiceSet?

  /// What stands for a part that was refused; nothing more is said of it.
  static let refused = Bound(node: .constant(.missing), type: .unknown)

  /// The options a bare word compared with it can stand for.
  var options: ChoiceSet? {
    if case .choice(let set) = type { set } else { also }
  }

  /// Whether columns can be asked of it.
  var hasColumns: Bool {
    switch type.element ?? type {
    case .row, .choice: true
    default: false
    }
  }
}

/// Where one expression or text stands that is bound, and what comes to light in it.
final class BindingContext {
  /// What names there are.
  let catalog: Catalog
  /// What bare names mean there.
  let scope: RuleScope
  /// Where the text begins in its file.
  private let place: Place
  /// What is read, so that messages can quote it.
  var scalars: ArraySlice<Unicode.Scalar> = []
  /// Its faults so far.
  private(set) var findings: [Finding] = []
  /// The names it uses.
  var dependencies: Set<Dependency> = []
  /// Whether it names one of two rows.
  var usesPair = false
  /// What is known of the names it uses.
  var limits = Limits()

  init(_ catalog: Catalog, _ scope: RuleScope, at place: Place) {
    (self.catalog, self.scope, self.place) = (catalog, scope, place)
  }

  /// Notes a fault at a Unicode scalar of what is read.
  func report(_ code: String, _ offset: Int, _ message: String, remedy: String) {
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
