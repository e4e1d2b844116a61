import Texts

/// Who takes part, asked once before the first workshop.
public enum People {
  /// The most names, and the most characters of one.
  public static let most = (names: 40, characters: 60)

  /// The names in a text, with commas, other marks, "and" or new lines between.
  ///
  /// The marks are `;`, `&`, `/` and `+`. An empty text and `-` name nobody.
  public static func names(in line: String) throws(Refusal) -> [String] {
    let names = cleaned(line, lines: true).parts(between: ",;&/+\n").map(\.singleSpaced)
      .filter { $0 != "-" }
    guard names.count <= most.names, names.allSatisfy({ $0.count <= most.characters }) else {
      throw .tooManyPeople
    }
    return names
  }
}
