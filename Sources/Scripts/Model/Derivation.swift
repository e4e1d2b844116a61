public import Rules
public import Values

/// A value computed by the script: a derived column or a result.
public struct Derivation: Sendable {
  /// The name expressions use.
  public var name: String
  /// How it is computed.
  public var rule: ValueRule
  /// How its numbers are printed and to how many decimals they are stored.
  public var display: Quantity.Display?
  /// The words shown instead of the name.
  public var title: String?
  /// The type of its value.
  public var type: ValueType
}
