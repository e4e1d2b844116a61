import Testing
import Values

@Suite struct QuantityTests {
  @Test(
    arguments: [
      (14, .plain, "14"), (6.3, .plain, "6.3"), (361.15, .plain, "361.1"),
      (452.35, .plain, "452.4"),
      (406.75, .plain, "406.8"), (0.25, .plain, "0.3"), (-0.25, .plain, "-0.3"),
      (-0.04, .plain, "0.0"),
      (2.98, .plain, "3.0"), (1e20, .plain, "1e+20"), (-3, .plain, "-3"), (96.5, .whole, "97"),
      (96.49, .whole, "96"), (-2.5, .whole, "-3"), (0.571, .percent, "57 %"),
      (1, .percent, "100 %"),
      (0.285, .percent, "28 %"), (0.125, .percent, "13 %"), (11, .unit("%"), "11 %"),
      (4.5, .unit("h"), "4.5 h"), (11.25, .unit("%"), "11.25 %"), (4, .unit(""), "4"),
    ] as [(Double, Quantity.Display, String)])
  func printsNumbers(amount: Double, display: Quantity.Display, text: String) {
    #expect(Quantity(amount, display).printed == text)
  }

  @Test(
    arguments: [
      (361.15, 1, 361.1), (406.75, 1, 406.8), (0.5714, 2, 0.57), (2.5, 0, 3), (-2.5, 0, -3),
      (1.005, 2, 1), (7, 3, 7),
    ] as [(Double, Int, Double)])
  func roundsAsDecimalPrintingDoes(amount: Double, decimals: Int, rounded: Double) {
    #expect(Quantity(amount).rounded(decimals: decimals) == rounded)
  }
}
