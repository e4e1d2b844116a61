public import Rules
public import Values

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
      let context = ScriptContext(names, workshops: workshops, source: source)
      let script = ScriptBuilder(context: context).script(root, common: lists)
      let findings = context.reader.findings + invisibleCharacters(in: text, file: file)
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
      let reader = NodeReader(source)
      var lists: [String: [String]] = [:]
      if let section = reader.section(root, keys: ["lists"], name: "a file of word lists") {
        lists = WordListReader(reader: reader)
          .lists(reader.required("lists", of: section), checked: false)
      }
      let findings = reader.findings + invisibleCharacters(in: text, file: file)
      return findings.isEmpty ? .success(lists) : .failure(ScriptFaults(findings))
    }
  }

  /// The head of a script, or the fault of a file that is no script.
  ///
  /// It stands before the steps in most scripts; then only that part is read.
  public static func head(_ text: String, file: String) -> Result<ScriptHead, ScriptFaults> {
    // A line that begins with the key is the key: values of the mapping are indented.
    let beforeSteps = text.firstRange(of: "\nsteps:").map { String(text[..<$0.lowerBound]) }
    if let part = beforeSteps, case .success(let head) = head(part, file: file, isWhole: false) {
      return .success(head)
    }
    return head(text, file: file, isWhole: true)
  }

  /// The steps of a script by name and question, or the fault of a file that is no script.
  public static func outline(_ text: String, file: String) -> Result<ScriptOutline, ScriptFaults> {
    root(of: text, file: file).map { id, root in
      let steps = (root["steps"]?.elements ?? []).compactMap { step in
        step["id"]?.text.map { id in
          ScriptOutline.Step(id: id, question: (step["ask"] ?? step["says"])?.text ?? "")
        }
      }
      let version = root["version"]?.text.flatMap { Int($0) } ?? 1
      return ScriptOutline(id: id, version: version, steps: steps)
    }
  }

  private static func head(
    _ text: String, file: String, isWhole: Bool
  ) -> Result<ScriptHead, ScriptFaults> {
    root(of: text, file: file).flatMap { id, root in
      guard isWhole || root["title"] != nil && root["minutes"] != nil && root["promise"] != nil
      else { return .failure([]) }
      return .success(
        ScriptHead(
          id: id, title: root["title"]?.text ?? id,
          minutes: root["minutes"]?.text.flatMap { Int($0) } ?? 0,
          promise: root["promise"]?.text ?? "", bring: root["bring"]?.text ?? "",
          reads: (root["reads"]?.elements ?? []).compactMap(\.text)))
    }
  }

  private static func root(
    of text: String, file: String
  ) -> Result<(id: String, root: YAMLNode), ScriptFaults> {
    let source = SourceText(text, file: file)
    return YAMLReader.read(text, source: source).flatMap { root in
      guard let id = root["workshop"]?.text else {
        let remedy = "begin with 'workshop: NAME'"
        let finding = Finding("no-script", at: source.start, "this is no script", remedy: remedy)
        return .failure([finding])
      }
      return .success((id, root))
    }
  }
}

/// Why a script cannot be run: every fault that was found, in the order of their places.
public struct ScriptFaults: Error, Hashable, Sendable {
  /// The faults; at least one.
  public let findings: [Finding]

  init(_ findings: [Finding]) {
    self.findings = findings.sorted { ($0.place, $0.code) < ($1.place, $1.code) }
  }
}

extension ScriptFaults: ExpressibleByArrayLiteral {
  /// Collects faults.
  public init(arrayLiteral findings: Finding...) {
    self.init(findings)
  }
}
