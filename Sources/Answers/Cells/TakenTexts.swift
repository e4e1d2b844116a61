public import Scripts
import Texts
public import Workbooks

/// The texts of a column that must differ, to be asked whether another one is like any of them.
///
/// It answers as `Field.clash` does, without a look at each of them.
public struct TakenTexts {
  private let unique: Field.Uniqueness
  private var folded: Set<String> = []
  private var stems: [Set<String>] = []
  /// The texts that have a stem.
  private var places: [String: [Int]] = [:]

  /// Begins without texts.
  public init(_ unique: Field.Uniqueness) {
    self.unique = unique
  }

  /// Adds a text; what is none is left out.
  public mutating func take(_ cell: JSONValue?) {
    guard let text = cell?.string else { return }
    folded.insert(foldedForComparison(text))
    guard unique == .alike else { return }
    let found = Texts.stems(of: text)
    for stem in found { places[stem, default: []].append(stems.count) }
    stems.append(found)
  }

  /// Whether a text is one of them, or too much like one; what is no text is not.
  public func hasOne(like cell: JSONValue?) -> Bool {
    guard let text = cell?.string else { return false }
    if folded.contains(foldedForComparison(text)) { return true }
    guard unique == .alike else { return false }
    let found = Texts.stems(of: text)
    let near = found.reduce(into: Set<Int>()) { $0.formUnion(places[$1] ?? []) }
    return near.contains { TakenTexts.areAlike(found, stems[$0]) }
  }

  /// Whether texts of these stems are too much alike to stand in two rows.
  static func areAlike(_ first: Set<String>, _ second: Set<String>) -> Bool {
    (wordOverlap(first, second) ?? 0) >= 0.75
  }
}
