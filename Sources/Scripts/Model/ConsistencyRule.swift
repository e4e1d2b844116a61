public import Rules
public import Values

/// What two workshops must not say at once, looked for in the present answers of both.
public struct ConsistencyRule: Sendable {
  /// The rule's id: `W3-CON-1`.
  public var id: String
  /// Asked for every row or element of this list; once when absent.
  public var each: Expression?
  /// Speaks only on yes.
  public var when: Expression
  /// What contradicts what.
  public var message: Template
  /// The step of this workshop where it can be mended.
  public var here: String
  /// The step of another workshop where it can be mended instead.
  public var there: StepPlace
}
