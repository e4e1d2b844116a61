/// A number and how it is printed.
public struct Quantity: Sendable {
  /// How a number is printed.
  public enum Display: Hashable, Sendable {
    /// Whole numbers plainly, others with one decimal: `14`, `6.3`.
    case plain
    /// Rounded to a whole number: `97`.
    case whole
    /// A share as a percentage: `57 %`.
    case percent
    /// With the unit it was typed with: `11 %`, `4 h`.
    case unit(String)
  }

  /// The number, unrounded.
  public var amount: Double
  /// How it is printed.
  public var display: Display

  /// Makes a quantity.
  public init(_ amount: Double, _ display: Display = .plain) {
    self.amount = amount
    self.display = display
  }
}

extension Quantity: Hashable {
  /// Two quantities are the same when their numbers are; a unit is for printing only.
  public static func == (a: Quantity, b: Quantity) -> Bool { a.amount == b.amount }
  /// Hashes the number.
  public func hash(into hasher: inout Hasher) { hasher.combine(amount) }
}
