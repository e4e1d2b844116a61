import Texts
import Values

/// A line and a column of a file, both counted from 1; columns count Unicode scalars.
struct Spot: Hashable, Sendable {
  var line: Int32
  var column: Int32

  init(line: Int, column: Int) {
    (self.line, self.column) = (Int32(clamping: line), Int32(clamping: column))
  }

  func place(in file: String) -> Place {
    Place(file: file, line: Int(line), column: Int(column))
  }
}

/// A byte, a scalar or a fault, and where in a file it was read.
///
/// Whatever is decoded on the way, the spot stays that of the file a person can open.
struct Placed<Value: Sendable>: Sendable {
  var value: Value
  var spot: Spot
}

extension Placed: Error where Value: Error {}

/// A stretch of text of which each scalar knows where it was read.
struct PlacedText: Sendable {
  typealias Scalar = Placed<Unicode.Scalar>

  private(set) var scalars: ArraySlice<Scalar>
  /// The spot behind it, where it would begin if it were empty.
  private(set) var end: Spot

  init(_ scalars: ArraySlice<Scalar>, end: Spot) {
    (self.scalars, self.end) = (scalars, end)
  }

  var isEmpty: Bool { scalars.isEmpty }

  /// Where it begins; where it should stand if it is empty.
  var spot: Spot { scalars.first?.spot ?? end }

  /// What is shown of it: without what could steer a terminal, or hide.
  var text: String { cleaned(String(scalars.map(\.value)), lines: false) }

  /// The text without white space, and what cannot be seen, at either end.
  var trimmed: PlacedText { trimmed(of: \.isBlank) }

  /// The text without such scalars at either end.
  func trimmed(of isDropped: (Unicode.Scalar) -> Bool) -> PlacedText {
    let end = scalars.lastIndex { !isDropped($0.value) }.map { $0 + 1 } ?? scalars.startIndex
    let start = scalars[..<end].firstIndex { !isDropped($0.value) } ?? end
    return before(end).from(start)
  }

  /// What stands before the scalar at an index of ``scalars``.
  func before(_ index: Int) -> PlacedText {
    PlacedText(scalars[..<index], end: index < scalars.endIndex ? scalars[index].spot : end)
  }

  /// What stands behind the scalar at an index of ``scalars``.
  func behind(_ index: Int) -> PlacedText { PlacedText(scalars[(index + 1)...], end: end) }

  /// What stands from an index of ``scalars`` on.
  func from(_ index: Int) -> PlacedText { PlacedText(scalars[index...], end: end) }

  /// The stretches between such scalars that are not empty.
  func split(at isSeparator: (Unicode.Scalar) -> Bool) -> [PlacedText] {
    scalars.split { isSeparator($0.value) }.map { stretch in
      PlacedText(stretch, end: before(stretch.endIndex).end)
    }
  }

  /// Appends another text, with a joint between the two.
  mutating func append(_ joint: String, _ other: PlacedText) {
    scalars += joint.unicodeScalars.map { Placed(value: $0, spot: other.spot) }
    scalars += other.scalars
    end = other.end
  }
}

extension String {
  init(_ scalars: [Unicode.Scalar]) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}

extension Unicode.Scalar {
  /// Whether nothing can be seen of it: white space, controls, zero-width and direction marks.
  var isBlank: Bool {
    guard value >= 0x80 else { return value <= 0x20 || value == 0x7F }
    return value < 0xA0 || properties.isWhitespace || properties.isDefaultIgnorableCodePoint
  }
}
