internal import Values

/// The names of a step, read before anything that may use them.
struct StepHead: Sendable {
  /// The name and kind of a field.
  struct FieldHead: Sendable {
    let id: String
    let kind: Field.Kind
    let node: YAMLNode

    /// Whether it can be put off.
    var isOpen: Bool { node.isSet("open") }

    /// Whether it may be without a value although its step is done; a text left empty has one.
    var mayBeLeftOut: Bool {
      // The condition of a step of one answer is the step's.
      id != "answer" && node["when"] != nil
        || node.isSet("optional") && !kind.hasEmptyValue
    }

    /// The numbers it can be, or how many elements it can have, as far as that is written down.
    var range: ClosedRange<Double>? {
      switch kind.limits {
      case .amount: numberRange(node["min"], node["max"], from: -.infinity)
      case .count: numberRange(node.isSet("optional") ? nil : node["min"], node["max"], from: 0)
      case .characters, .day: nil
      case nil: node["anchors"]?.elements.map { 0...Double(max(0, $0.count - 1)) }
      }
    }
  }

  /// The step's number from 0.
  let index: Int
  /// The step's id.
  let id: String
  /// The step's kind.
  let kind: StepKind
  /// What the author wrote.
  let node: YAMLNode
  /// The fields of a form, the columns of a table, or the one field `answer`.
  let fields: [FieldHead]

  /// Reads the names of a step, or nothing when it has no id or no known kind.
  init?(_ node: YAMLNode, index: Int) {
    guard let id = node["id"]?.text, let kind = node["kind"]?.text.flatMap(StepKind.init) else {
      return nil
    }
    (self.index, self.id, self.kind, self.node) = (index, id, kind, node)
    let listed = node[kind == .table ? "columns" : "fields"]?.elements ?? []
    switch kind {
    case .single(let kind): fields = [FieldHead(id: "answer", kind: kind, node: node)]
    case .read: fields = []
    case .form, .review, .table:
      fields = listed.compactMap { field in
        guard let id = field["id"]?.text,
          let kind = field["kind"]?.text.flatMap(Field.Kind.init)
        else { return nil }
        return FieldHead(id: id, kind: kind, node: field)
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

  /// Whether the whole step can be put off.
  var isOpen: Bool { node.isSet("open") }

  /// How many rows a table makes, as far as that is written down.
  var rowRange: ClosedRange<Double>? {
    // Under each row of 'per' there are as many, so only the least is known of them all.
    numberRange(node["min"], per == nil ? node["max"] : nil, from: 0)
  }
}

extension YAMLNode {
  fileprivate func isSet(_ flag: String) -> Bool { self[flag]?.text == "true" }
}

/// Limits that are plain numbers; nothing when they leave nothing.
private func numberRange(
  _ min: YAMLNode?, _ max: YAMLNode?, from least: Double
) -> ClosedRange<Double>? {
  let least = min?.text.flatMap { Double($0) } ?? least
  let most = max?.text.flatMap { Double($0) } ?? .infinity
  return least <= most ? least...most : nil
}
