import Scripts
import Texts

extension Field {
  /// Whether two texts of this column must not stand in two rows of a table.
  func clash(_ text: String, _ other: String) -> Uniqueness? {
    switch unique {
    case nil: nil
    case _ where text.lowercased() == other.lowercased(): .exact
    case .alike where (wordOverlap(text, other) ?? 0) >= 0.75: .alike
    case .exact, .alike: nil
    }
  }
}
