import Texts

/// Who takes part, asked once before the first workshop.
public enum People {
  /// The most names, and the most characters of one.
  public static let most = (names: 40, characters: 60)

  /// The names in a line, commas between; none in an empty line or `-`.
  public static func names(in line: String) throws(Refusal) -> [String] {
    let names = cleaned(line, lines: false).replacing(" and ", with: ",")
      .split { ",;&".contains($0) }.map { $0.trimmed }.filter { !$0.isEmpty && $0 != "-" }
    guard names.count <= most.names, names.allSatisfy({ $0.count <= most.characters }) else {
      throw .tooManyPeople
    }
    return names
  }
}
