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
    /// As it was typed, with its unit: `11.25 %`, `4 h`.
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

extension Quantity {
  /// The number as texts print it: `14`, `6.3`, `57 %`, `4 h`.
  public var printed: String {
    switch display {
    case .plain: return Quantity.plain(amount)
    case .whole: return Quantity.exact(Quantity.rounded(amount, times: 1))
    case .percent: return Quantity.exact(Quantity.rounded(amount, times: 100)) + " %"
    case .unit(let unit): return Quantity.exact(amount) + (unit.isEmpty ? "" : " " + unit)
    }
  }

  /// The number with this many decimals, as decimal printing rounds it: halves away from zero.
  public func rounded(decimals: Int) -> Double {
    let scale = (0..<max(0, min(decimals, 15))).reduce(1.0) { scale, _ in scale * 10 }
    let units = Quantity.rounded(amount, times: scale)
    return units.isFinite ? units / scale : amount
  }

  /// Every digit, as somebody typed it who gave a unit, or as it was rounded.
  private static func exact(_ amount: Double) -> String {
    Int(exactly: amount).map(String.init) ?? String(amount)
  }

  private static func plain(_ amount: Double) -> String {
    guard amount != amount.rounded() else { return exact(amount) }
    let tenths = Int(exactly: rounded(amount, times: 10)) ?? 0
    let digits = "\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
    return (tenths < 0 ? "-" : "") + digits
  }

  /// The number times a scale, rounded by its true binary value: 361.15 is a shade less than its
  /// decimals say, so ten times it is 3611 and not 3612.
  private static func rounded(_ amount: Double, times scale: Double) -> Double {
    let scaled = amount * scale
    let towardZero = scaled.rounded(.towardZero)
    guard abs(scaled - towardZero) == 0.5 else { return scaled.rounded(.toNearestOrAwayFromZero) }
    let lost = (-scaled).addingProduct(amount, scale)
    return lost != 0 && (lost < 0) != (scaled < 0)
      ? towardZero : scaled.rounded(.toNearestOrAwayFromZero)
  }
}
