/// An expression whose names have been looked up and whose types agree.
public struct Expression: Hashable, Sendable {
  /// The type of its value.
  public var type: ValueType
  /// Every name it uses.
  public var dependencies: Set<Dependency>
  /// What a condition can say, or what the condition behind the last `where` of rows can say.
  public var outcome: Outcome
  let node: Node
}
