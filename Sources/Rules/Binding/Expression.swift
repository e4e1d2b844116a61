/// An expression whose names have been looked up and whose types agree.
public struct Expression: Hashable, Sendable {
  /// The type of its value.
  public var type: ValueType
  /// Every name it uses.
  public var dependencies: Set<Dependency>
  /// The names without whose values it has none; not looked for in expressions of a step.
  public var needs: Set<Dependency>
  /// What a condition can say, or what the condition behind the last `where` of rows can say.
  public var outcome: Satisfiability
  let node: Node
  /// What is known of the names it uses.
  let limits: Limits

  /// Whether it says yes only where another does, being the same or having it among its parts.
  public func isCovered(by other: Expression) -> Bool {
    if case .and(let parts) = node, parts.contains(other.node) { return true }
    return node == other.node
  }

  /// Whether it is a list of the elements of another one that a condition holds for.
  public var isFilter: Bool { if case .filter = node { true } else { false } }
}

/// A name an expression uses, which decides what becomes stale when an answer changes.
public enum Dependency: Hashable, Sendable {
  /// A step, row set, result or program name of a workshop.
  case name(String, workshop: String)
  /// A column of a row set, or a field of a form.
  case column(String, set: String, workshop: String)
}
