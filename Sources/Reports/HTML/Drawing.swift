import Texts

/// The elements of an SVG picture that stands in a page.
///
/// Coordinates are CSS pixels of the picture at its full width, with the origin at the top left.
struct Drawing {
  private(set) var lines: [String]
  private let size: (width: Double, height: Double)
  private let id: String

  /// Begins a picture; the title and what it says are for those who cannot see it.
  init(width: Double, height: Double, id: String, title: String, says: String) {
    size = (width, height)
    self.id = id
    lines = [
      "<svg viewBox=\"0 0 \(Drawing.number(width)) \(Drawing.number(height))\" role=\"img\""
        + " aria-labelledby=\"\(id)-t \(id)-d\" style=\"max-width:\(Drawing.number(width))px\">",
      "<title id=\"\(id)-t\">\(MarkupText.escaped(title))</title>",
      "<desc id=\"\(id)-d\">\(MarkupText.escaped(says))</desc>",
    ]
  }

  /// The whole picture.
  var finished: [String] { lines + ["</svg>"] }

  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, radius: Double = 0, _ role: String
  ) {
    let corner = radius > 0 ? " rx=\"\(Drawing.number(radius))\"" : ""
    lines.append(
      "<rect class=\"\(role)\" x=\"\(Drawing.number(x))\" y=\"\(Drawing.number(y))\""
        + " width=\"\(Drawing.number(max(0, width)))\" height=\"\(Drawing.number(height))\"\(corner)/>"
    )
  }

  mutating func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), _ role: String
  ) {
    lines.append(
      "<line class=\"\(role)\" x1=\"\(Drawing.number(start.x))\" y1=\"\(Drawing.number(start.y))\""
        + " x2=\"\(Drawing.number(end.x))\" y2=\"\(Drawing.number(end.y))\"/>")
  }

  mutating func path(through points: [(x: Double, y: Double)], _ role: String) {
    let pairs = points.map { "\(Drawing.number($0.x)),\(Drawing.number($0.y))" }
    lines.append(
      "<polyline class=\"\(role)\" points=\"\(pairs.joined(separator: " "))\"/>")
  }

  mutating func circle(x: Double, y: Double, radius: Double, _ role: String) {
    lines.append(
      "<circle class=\"\(role)\" cx=\"\(Drawing.number(x))\" cy=\"\(Drawing.number(y))\""
        + " r=\"\(Drawing.number(radius))\"/>")
  }

  /// A line of text; `anchor` is `start`, `middle` or `end`.
  mutating func text(
    _ text: String, x: Double, y: Double, anchor: String = "start", _ role: String
  ) {
    lines.append(
      "<text class=\"\(role)\" x=\"\(Drawing.number(x))\" y=\"\(Drawing.number(y))\""
        + " text-anchor=\"\(anchor)\">\(MarkupText.escaped(text))</text>")
  }

  /// A coordinate to a tenth of a pixel.
  static func number(_ value: Double) -> String {
    let tenths = (value * 10).rounded() / 10
    return Int(exactly: tenths).map(String.init) ?? String(tenths)
  }
}
