public import Rules
public import Values

/// How a default, a derived column or a result is computed.
public struct ValueRule: Sendable {
  /// What a case yields.
  public enum Yield: Sendable {
    /// The value of an expression.
    case value(Expression)
    /// A text with holes; missing when a hole is.
    case text(Template)
  }

  /// One line of a list of cases.
  public struct Case: Sendable {
    /// Taken on yes; the last line has none.
    public var when: Expression?
    /// What it yields.
    public var yields: Yield
    /// The reason shown with it.
    public var because: Template?
    /// Where the line begins in its file.
    public var place: Place
  }

  /// The lines in order; a single value is one line without a condition.
  public var cases: [Case]
  /// Whether all lines that say yes are kept, as a list.
  public var every: Bool
}
