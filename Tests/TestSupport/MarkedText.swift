public import Values

/// A faulty text with `▸` before each fault, so that nobody counts lines.
public struct MarkedText: Sendable {
  /// The text without its marks.
  public let text: String
  /// The places of the marks, in order.
  public let places: [Place]

  /// Takes the marks out of a text.
  public init(_ marked: String, file: String = "test.yaml") {
    var text = String.UnicodeScalarView()
    var places: [Place] = []
    var place = Place(file: file, line: 1, column: 1)
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "▸":
        places.append(place)
        continue
      case "\n": place = Place(file: file, line: place.line + 1, column: 1)
      default: place.column += 1
      }
      text.append(scalar)
    }
    self.text = String(text)
    self.places = places
  }
}
