internal import Values
internal import Yams

/// Reads YAML as raw scalars with places; nothing is guessed from how a word looks.
struct YAMLReader {
  /// The most bytes a file may have.
  static let mostBytes = 1_048_576
  /// The most values a file may hold.
  static let mostValues = 50_000

  private let source: SourceText
  private var findings: Set<Finding> = []
  private var values = 0

  private init(_ source: SourceText) {
    self.source = source
  }

  /// The file's value, or what is wrong with it.
  static func read(_ text: String, source: SourceText) -> Result<YAMLNode, ScriptFaults> {
    guard text.utf8.count <= mostBytes else {
      return .failure([.tooLarge(at: source.start)])
    }
    // Keys are compared while the file is parsed, and a key made of aliases can have the size of
    // the universe.
    let aliases = AliasSearch.findings(in: text, file: source.file)
    guard aliases.isEmpty else { return .failure(ScriptFaults(aliases)) }
    do {
      // Without rules, as no plain word is to be taken for a number.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else {
        return .failure([.empty(at: source.start)])
      }
      var reader = YAMLReader(source)
      // Nodes point weakly at their anchors, which the parser owns.
      let node = withExtendedLifetime(parser) { reader.node(root) }
      guard reader.findings.isEmpty else {
        return .failure(ScriptFaults(Array(reader.findings)))
      }
      return .success(node)
    } catch {
      return .failure([.syntax(error, in: text, source: source)])
    }
  }

  private mutating func node(_ node: Node) -> YAMLNode {
    let place = node.mark.map(place) ?? source.start
    values += 1
    guard values <= Self.mostValues else {
      findings = [.tooManyValues(at: source.start)]
      return YAMLNode(place: place, style: .plain, content: .sequence([]))
    }
    if let anchor = node.anchor {
      findings.insert(.anchor(anchor.rawValue, at: place))
      return YAMLNode(place: place, style: .plain, content: .sequence([]))
    }
    switch node {
    case .scalar(let scalar):
      let style: YAMLNode.Style =
        switch scalar.style {
        case .plain, .any: .plain
        case .singleQuoted, .doubleQuoted: .quoted
        case .literal, .folded: .block
        }
      refuse(scalar.tag, unless: style == .plain ? [""] : ["", "tag:yaml.org,2002:str"], at: place)
      return YAMLNode(place: place, style: style, content: .scalar(scalar.string))
    case .sequence(let sequence):
      refuse(sequence.tag, unless: [""], at: place)
      return YAMLNode(
        place: place, style: .plain, content: .sequence(sequence.map { self.node($0) }))
    case .mapping(let mapping):
      refuse(mapping.tag, unless: [""], at: place)
      return YAMLNode(
        place: place, style: .plain, content: .mapping(mapping.compactMap { entry($0, $1) }))
    case .alias(let alias):
      findings.insert(.anchor(alias.anchor.rawValue, at: place))
      return YAMLNode(place: place, style: .plain, content: .sequence([]))
    }
  }

  private mutating func entry(_ key: Node, _ value: Node) -> YAMLEntry? {
    let place = key.mark.map(place) ?? source.start
    guard case .scalar(let name) = key, name.anchor == nil else {
      findings.insert(.keyIsNoWord(at: place))
      return nil
    }
    return YAMLEntry(key: name.string, place: place, value: node(value))
  }

  private mutating func refuse(_ tag: Tag, unless allowed: [String], at place: Place) {
    guard !allowed.contains(tag.rawValue) else { return }
    findings.insert(.tag(at: place))
  }

  private func place(_ mark: Mark) -> Place {
    Place(file: source.file, line: mark.line, column: mark.column)
  }
}
