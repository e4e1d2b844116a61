extension Double {
  /// The number rounded half away from zero to this many decimals, 0 to 2, as its exact value says.
  ///
  /// 361.15 is a shade less in binary, so it becomes 361.1, as decimal printing does it.
  public func roundedAsDecimal(to decimals: Int) -> Double {
    let scale: Double = decimals <= 0 ? 1 : decimals == 1 ? 10 : 100
    let scaled = self * scale
    var nearest = scaled.rounded(.toNearestOrAwayFromZero)
    // What the product lost by rounding tells on which side of the half the number is.
    let lost = (-scaled).addingProduct(self, scale)
    if (nearest - scaled).magnitude == 0.5, lost != 0, (lost < 0) == (self > 0) {
      nearest -= self < 0 ? -1 : 1
    }
    return nearest / scale
  }
}

extension Quantity.Display {
  /// How many decimals of such a number are kept in results.
  public var decimals: Int {
    switch self {
    case .percent: 2
    case .whole: 0
    case .plain, .unit: 1
    }
  }
}
