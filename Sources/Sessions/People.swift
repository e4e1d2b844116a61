import Texts

/// Who takes part, asked once before the first workshop.
public enum People {
  /// The most names, and the most characters of one.
  public static let most = (names: 40, characters: 60)

  /// The names in a text, with commas, other marks, "and" or new lines between.
  ///
  /// The marks are `;`, `&`, `/` and `+`. An empty text and `-` name nobody, and who is named twice is
  /// one person.
  public static func names(in line: String) throws(Refusal) -> [String] {
    var known: Set<String> = []
    let names = cleaned(line, lines: true).parts(between: ",;&/+\n")
      .map { RowLine.withoutBullet($0.singleSpaced) }
      .filter { $0 != "-" && known.insert(foldedName($0)).inserted }
    guard names.count <= most.names, names.allSatisfy({ $0.count <= most.characters }) else {
      throw .tooManyPeople
    }
    return names
  }
}
