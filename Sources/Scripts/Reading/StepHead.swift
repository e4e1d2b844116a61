internal import Values

/// The names of a step, read before anything that may use them.
struct StepHead: Sendable {
  /// The name and kind of a field.
  struct Field: Sendable {
    let id: String
    let kind: KindName
    let node: YAMLNode
  }

  /// The step's number from 0.
  let index: Int
  /// The step's id.
  let id: String
  /// The step's kind.
  let kind: KindName
  /// What the author wrote.
  let node: YAMLNode
  /// The fields of a form, the columns of a table, or the one field `answer`.
  let fields: [Field]

  /// Reads the names of a step, or nothing when it has no id or no known kind.
  init?(_ node: YAMLNode, index: Int) {
    guard let id = node["id"]?.text, let kind = node["kind"]?.text.flatMap(KindName.init) else {
      return nil
    }
    (self.index, self.id, self.kind, self.node) = (index, id, kind, node)
    let listed = node[kind == .table ? "columns" : "fields"]?.elements ?? []
    switch kind.shape {
    case .single: fields = [Field(id: "answer", kind: kind, node: node)]
    case .read: fields = []
    default:
      fields = listed.compactMap { field in
        guard let id = field["id"]?.text, let kind = field["kind"]?.text.flatMap(KindName.init),
          kind.shape == .single
        else { return nil }
        return Field(id: id, kind: kind, node: field)
      }
    }
  }

  /// The set of rows it makes, for a table that walks none.
  var made: String? {
    guard kind == .table, node["walks"] == nil else { return nil }
    return node["makes"]?.text ?? id
  }

  /// The column that points at the row each new one stands under, and those rows.
  var per: YAMLEntry? { kind == .table ? node["per"]?.entries?.first : nil }
}
