/// An expression whose names have been looked up and whose types agree.
public struct Expression: Hashable, Sendable {
  /// The type of its value.
  public var type: ValueType
  /// Every name it uses.
  public var dependencies: Set<Dependency>
  let node: Node
}
