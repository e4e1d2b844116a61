import Texts
import Values

/// Numbers before and after, as two bars each.
///
/// ```
/// Numbers on the screen
/// ████████████████████ 14 before
/// ████████▌ 6 after
/// ```
struct ComparisonDrawing {
  private let numbers: [BeforeAndAfter]
  private let id: String

  private static let width = 640.0
  private static let bar = 20.0
  /// The room right of the longest bar, for what is written there.
  private static let margin = 150.0
  private static let heightOfOne = 86.0

  init(_ numbers: [BeforeAndAfter], id: String) {
    (self.numbers, self.id) = (numbers, id)
  }

  /// The lines of the picture.
  var lines: [String] {
    var drawing = Drawing(
      width: Self.width, height: Self.heightOfOne * Double(numbers.count) - 16, id: id,
      title: "Before and after", says: numbers.words)
    for (place, number) in numbers.enumerated() {
      let top = Self.heightOfOne * Double(place)
      let most = max(abs(number.before.amount), abs(number.after.amount))
      drawing.text(
        number.of.capitalizedFirst.cut(to: 70), x: 0, y: top + 15, "drawing-label")
      for (row, (quantity, word)) in [(number.before, "before"), (number.after, "after")]
        .enumerated()
      {
        let y = top + 24 + Double(row) * (Self.bar + 4)
        let share = most > 0 ? abs(quantity.amount) / most : 0
        let width = max(2, share * (Self.width - Self.margin))
        drawing.rectangle(
          x: 0, y: y, width: width, height: Self.bar, radius: 3, "bar \(word)")
        drawing.text(
          "\(quantity.printed) \(word)", x: width + 8, y: y + 15, "drawing-value \(word)")
      }
    }
    return drawing.finished
  }
}
