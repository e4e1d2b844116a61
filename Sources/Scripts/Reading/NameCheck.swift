internal import Rules
internal import Values

/// Finds names that stand for two things.
struct NameCheck {
  let context: ScriptContext

  private var reader: NodeReader { context.reader }

  /// Reports names of the workshop that stand for two things, columns defined twice for the same
  /// rows, and former ids that are still in use or claimed twice.
  func check(_ root: YAMLNode) {
    var names: [String: String] = [:]
    for name in CatalogBuilder.programNames(of: context.workshop).keys {
      names[name] = "a value of the program"
    }
    if root["scorecard"] != nil { names["total"] = "the sum of the scorecard" }
    for name in context.catalog.others.keys { names[name] = "a workshop" }
    for claim in claims(root).sorted(by: { $0.place < $1.place }) {
      if let other = names.updateValue(claim.kind, forKey: claim.name) {
        reader.report(
          "duplicate-name", at: claim.place, "'\(claim.name)' already stands for \(other)",
          remedy: "give one of them another name")
      }
    }
    checkColumns(root)
    checkFormerIDs()
  }

  private func claims(_ root: YAMLNode) -> [(name: String, kind: String, place: Place)] {
    var claims: [(name: String, kind: String, place: Place)] = []
    for entry in root["choices"]?.entries ?? [] {
      claims.append((entry.key, "a choice set", entry.place))
    }
    var steps: Set<String> = []
    for head in context.heads {
      // A second step of the same id is reported as such.
      if steps.insert(head.id).inserted, let place = head.node["id"]?.place {
        claims.append((head.id, "a step", place))
      }
      if let set = head.made, set != head.id, let place = head.node["makes"]?.place {
        claims.append((set, "rows", place))
      }
    }
    for entry in root["scorecard"]?["items"]?.entries ?? [] {
      claims.append((entry.key, "points of the scorecard", entry.place))
    }
    for entry in root["scorecard"]?.entries ?? [] where entry.key == "verdict" {
      claims.append((entry.key, "the verdict of the scorecard", entry.place))
    }
    for entry in root["results"]?.entries ?? [] {
      claims.append((entry.key, "a result", entry.place))
    }
    return claims
  }

  private func checkColumns(_ root: YAMLNode) {
    var columns: [String: [String: Int]] = [:]
    for head in context.heads {
      guard let set = context.sets[head.index] else { continue }
      if let per = head.per { columns[set, default: [:]][per.key] = head.index }
      for field in head.fields {
        if let other = columns[set, default: [:]].updateValue(head.index, forKey: field.id),
          other != head.index, let place = field.node["id"]?.place
        {
          NameReader(context: context).reportColumn(field.id, of: set, at: place)
        }
      }
    }
    for set in root["derived"]?.entries ?? [] {
      for value in set.value.entries ?? [] where columns[set.key]?[value.key] != nil {
        NameReader(context: context).reportColumn(value.key, of: set.key, at: value.place)
      }
    }
  }

  private func checkFormerIDs() {
    checkFormerIDs(context.heads.map { ($0.id, $0.node) }, of: "step")
    for head in context.heads where head.kind.shape != .single {
      checkFormerIDs(head.fields.map { ($0.id, $0.node) }, of: "field")
    }
  }

  private func checkFormerIDs(_ owners: [(id: String, node: YAMLNode)], of what: String) {
    var claimed: Set<String> = []
    for node in owners.flatMap({ reader.formerNodes($0.node["was"]) }) {
      guard let id = node.text else { continue }
      if owners.contains(where: { $0.id == id }) {
        reader.report(
          "was-in-use", at: node.place, "there is a \(what) '\(id)' now",
          remedy: "name the id it had before, or leave 'was' out")
      } else if !claimed.insert(id).inserted {
        reader.report(
          "was-claimed", at: node.place, "another \(what) was '\(id)' already",
          remedy: "let one of them have its answers")
      }
    }
  }
}
