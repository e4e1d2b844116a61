import Texts
import Values

/// Readings from left to right, over the range they move in by themselves, with the line that calls
/// for action and the level worth celebrating.
struct HistoryDrawing {
  private let history: History
  private let id: String

  private static let size = (width: 720.0, height: 280.0)
  /// The part of the picture in which readings stand; what is written at its lines is right of it.
  private static let plot = (left: 24.0, right: 520.0, top: 24.0, bottom: 236.0)

  /// The least and the most that is drawn, with some room.
  private let bounds: (low: Double, high: Double)

  init(_ history: History, id: String) {
    (self.history, self.id) = (history, id)
    let drawn =
      history.values.map(\.amount)
      + [history.line?.amount, history.goal?.amount].compactMap(\.self)
      + (history.range.map { [$0.lowerBound, $0.upperBound] } ?? [])
    let (low, high) = (drawn.min() ?? 0, drawn.max() ?? 1)
    let room = high > low ? (high - low) * 0.08 : max(1, abs(high) * 0.1)
    bounds = (low - room, high + room)
  }

  /// The lines of the picture.
  var lines: [String] {
    var drawing = Drawing(
      width: Self.size.width, height: Self.size.height, id: id, title: history.of,
      says: history.words)
    drawRange(&drawing)
    drawLines(&drawing)
    drawReadings(&drawing)
    return drawing.finished
  }

  private func drawRange(_ drawing: inout Drawing) {
    guard let range = history.range else { return }
    drawing.rectangle(
      x: Self.plot.left, y: y(range.upperBound), width: Self.plot.right - Self.plot.left,
      height: max(1, y(range.lowerBound) - y(range.upperBound)), "range")
  }

  /// The lines, and at the right what each of them is, moved apart where they lie close.
  private func drawLines(_ drawing: inout Drawing) {
    var labels: [(y: Double, text: String, role: String)] = []
    if let range = history.range {
      labels.append(
        (y(range.upperBound), "\(Quantity(range.upperBound).printed) by itself", "faint"))
      labels.append(
        (y(range.lowerBound), "\(Quantity(range.lowerBound).printed) by itself", "faint"))
    }
    if let line = history.line {
      let y = y(line.amount)
      drawing.line(from: (Self.plot.left, y), to: (Self.plot.right, y), "line act")
      labels.append((y, "\(history.side?.rawValue ?? "at") \(line.printed): act", "act"))
    }
    if let goal = history.goal {
      let y = y(goal.amount)
      drawing.line(from: (Self.plot.left, y), to: (Self.plot.right, y), "line goal")
      labels.append((y, "\(goal.printed): celebrate", "goal"))
    }
    var lowest = -Double.infinity
    for label in labels.sorted(by: { ($0.y, $0.text) < ($1.y, $1.text) }) {
      lowest = max(label.y, lowest + 18)
      drawing.text(
        label.text.cut(to: 26), x: Self.plot.right + 12, y: lowest + 5,
        "drawing-value \(label.role)")
    }
  }

  private func drawReadings(_ drawing: inout Drawing) {
    let points = history.values.enumerated().map { (x: x($0.offset), y: y($0.element.amount)) }
    if points.count > 1 { drawing.path(through: points, "path") }
    let calls = history.isCalling
    let labelled = Set(placesOfLabels)
    for (number, point) in points.enumerated() {
      drawing.circle(
        x: point.x, y: point.y, radius: 5, calls[number] ? "reading calling" : "reading")
      if labelled.contains(number) {
        drawing.text(
          history.values[number].printed.cut(to: 9), x: point.x, y: point.y - 11,
          anchor: "middle", "drawing-value")
      }
    }
    let ends = [(0, "first"), (points.count - 1, "last")].prefix(points.count > 1 ? 2 : 1)
    for (number, word) in ends {
      drawing.text(
        points.count > 1 ? "\(word) reading" : "one reading", x: points[number].x,
        y: Self.size.height - 16, anchor: number == 0 && points.count > 1 ? "start" : "middle",
        "drawing-value faint")
    }
  }

  /// The readings whose number is written beside them: all of a few, else the first, the last and
  /// the extremes.
  private var placesOfLabels: [Int] {
    let amounts = history.values.map(\.amount)
    guard amounts.count > 12 else { return Array(amounts.indices) }
    let extremes = [amounts.min(), amounts.max()].compactMap { extreme in
      amounts.firstIndex { $0 == extreme }
    }
    return [0, amounts.count - 1] + extremes
  }

  private func x(_ place: Int) -> Double {
    let inset = 20.0
    let room = Self.plot.right - Self.plot.left - 2 * inset
    guard history.values.count > 1 else { return Self.plot.left + inset + room / 2 }
    return Self.plot.left + inset + room * Double(place) / Double(history.values.count - 1)
  }

  private func y(_ amount: Double) -> Double {
    let (low, high) = bounds
    return Self.plot.bottom - (Self.plot.bottom - Self.plot.top) * (amount - low) / (high - low)
  }
}
