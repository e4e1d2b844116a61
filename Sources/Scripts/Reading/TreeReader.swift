internal import Rules
internal import Values

/// Reads the tree a workshop draws.
struct TreeReader {
  let context: ScriptContext

  private var reader: NodeReader { context.reader }
  private var names: NameReader { NameReader(context: context) }

  /// The tree of the workshop.
  func tree(_ node: YAMLNode?) -> TreeShape? {
    guard let node, let section = reader.section(node, keys: Keys.tree, name: "the tree") else {
      return nil
    }
    let top = context.template(reader.required("top", of: section), in: RuleScope())
    let shape = self.node(section, in: RuleScope())
    let guards = section["guards"].map { branches($0, in: RuleScope()) }
    guard let under = reader.required("under", of: section),
      let branches = branches(under, in: RuleScope())
    else { return nil }
    return top.map { TreeShape(top: $0, node: shape, under: branches, guards: guards ?? nil) }
  }

  private func branches(_ node: YAMLNode, in scope: RuleScope) -> TreeShape.Branches? {
    guard let section = reader.section(node, keys: Keys.branches, name: "branches of the tree"),
      let (rows, set) = names.rows(reader.required("rows", of: section), in: scope)
    else { return nil }
    let row = RuleScope(.row(set: set))
    return TreeShape.Branches(
      rows: rows, node: self.node(section, in: row),
      under: section["under"].flatMap { branches($0, in: row) }.map { [$0] } ?? [])
  }

  private func node(_ section: Section, in scope: RuleScope) -> TreeShape.Node {
    TreeShape.Node(
      parts: RecordReader(context: context).parts(of: section, in: scope),
      notes: notes(section["notes"], in: scope))
  }

  private func notes(_ node: YAMLNode?, in scope: RuleScope) -> [TreeShape.Note] {
    reader.list(node, of: "texts").compactMap { node in
      let note =
        node.entries == nil
        ? context.template(node, in: scope).map { ($0, nil) }
        : ShowReader(context: context).sentence(node, name: "a note", in: scope)
      return note.map { TreeShape.Note(text: $0, when: $1) }
    }
  }
}
