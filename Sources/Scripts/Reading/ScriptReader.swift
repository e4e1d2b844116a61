public import Rules
internal import Values

/// Reads the scripts of workshops.
///
/// ```swift
/// let reader = ScriptReader(lists: try ScriptReader.lists(text, file: "word-lists.yaml").get())
/// let script = try reader.read(text, file: "ws04.yaml").get()
/// ```
public struct ScriptReader: Sendable {
  private let lists: [String: [String]]
  private let others: [String: Catalog]
  private let workshops: [String]?

  /// Makes a reader that knows the common word lists and the names of other workshops.
  ///
  /// `workshops` are the ids a script may tell people to run; without them it may name any.
  public init(
    lists: [String: [String]] = [:], others: [String: Catalog] = [:], workshops: [String]? = nil
  ) {
    (self.lists, self.others, self.workshops) = (lists, others, workshops)
  }

  /// The script in a file, or all its faults in the order of their places.
  ///
  /// A fault of YAML's syntax is reported alone.
  public func read(_ text: String, file: String) -> Result<Script, ScriptFaults> {
    let source = SourceText(text, file: file)
    return YAMLReader.read(text, source: source).flatMap { root in
      let own = root["lists"]?.entries?.map(\.key) ?? []
      let reads = Set((root["reads"]?.elements ?? []).compactMap(\.text))
      let others = reads.reduce(into: [:]) { $0[$1] = self.others[$1] ?? Self.unknown($1) }
      let names = CatalogBuilder(
        root, lists: Set(lists.keys).union(own), others: others, source: source)
      var builder = ScriptBuilder(names, workshops: workshops, source: source)
      let script = builder.script(root, common: lists)
      let findings = builder.reader.findings + invisibleCharacters(in: text, file: file)
      guard let script, findings.isEmpty else { return .failure(ScriptFaults(findings)) }
      return .success(script)
    }
  }

  private static func unknown(_ workshop: String) -> Catalog {
    var catalog = Catalog(workshop: workshop)
    catalog.isUnknown = true
    return catalog
  }

  /// The phrases of a file of word lists, or all its faults as YAML.
  ///
  /// The phrases themselves are not looked into, which would compile every one of them at each start.
  public static func lists(
    _ text: String, file: String
  ) -> Result<[String: [String]], ScriptFaults> {
    let source = SourceText(text, file: file)
    return YAMLReader.read(text, source: source).flatMap { root in
      var reader = NodeReader(source)
      var lists: [String: [String]] = [:]
      if let section = reader.section(root, keys: ["lists"], name: "a file of word lists") {
        lists = reader.lists(reader.required("lists", of: section), checked: false)
      }
      let findings = reader.findings + invisibleCharacters(in: text, file: file)
      return findings.isEmpty ? .success(lists) : .failure(ScriptFaults(findings))
    }
  }
}
