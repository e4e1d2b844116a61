public import Values

/// Reads expressions and texts with holes: looks their names up and checks their types.
public struct Binder: Sendable {
  /// What names there are.
  public var catalog: Catalog
  /// The faults found so far, in the order they were met.
  public private(set) var findings: [Finding] = []

  /// Makes a binder for a workshop's names.
  public init(_ catalog: Catalog) {
    self.catalog = catalog
  }

  /// Reads an expression; nothing, and at least one finding more, when it is faulty.
  ///
  /// `expected` lets bare words stand for the options of a choice, and is a finding when the
  /// expression has another type.
  public mutating func expression(
    _ text: String, at place: Place, scope: RuleScope, expected: ValueType? = nil
  ) -> Expression? {
    nil
  }

  /// Reads a text with holes; nothing, and at least one finding more, when a hole is faulty.
  public mutating func template(_ text: String, at place: Place, scope: RuleScope) -> Template? {
    nil
  }
}
