internal import Rules
internal import Values

extension ScriptBuilder {
  /// Reports names of the workshop that stand for two things, and columns defined twice for the
  /// same rows.
  mutating func checkNames(_ root: YAMLNode) {
    var names: [String: String] = [:]
    for name in ["people", "solo", "today", "revision", "overrides", "follow_ups"] {
      names[name] = "a value of the program"
    }
    if root["scorecard"] != nil { names["total"] = "the sum of the scorecard" }
    for name in catalog.others.keys { names[name] = "a workshop" }
    for claim in claims(root).sorted(by: { $0.place < $1.place }) {
      if let other = names.updateValue(claim.kind, forKey: claim.name) {
        reader.report(
          "duplicate-name", at: claim.place, "'\(claim.name)' already stands for \(other)",
          remedy: "give one of them another name")
      }
    }
    checkColumns(root)
  }

  private func claims(_ root: YAMLNode) -> [(name: String, kind: String, place: Place)] {
    var claims: [(name: String, kind: String, place: Place)] = []
    for entry in root["choices"]?.entries ?? [] {
      claims.append((entry.key, "a choice set", entry.place))
    }
    var steps: Set<String> = []
    for head in heads {
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

  private mutating func checkColumns(_ root: YAMLNode) {
    var columns: [String: [String: Int]] = [:]
    for head in heads {
      guard let set = sets[head.index] else { continue }
      if let per = head.per { columns[set, default: [:]][per.key] = head.index }
      for field in head.fields {
        if let other = columns[set, default: [:]].updateValue(head.index, forKey: field.id),
          other != head.index, let place = field.node["id"]?.place
        {
          reportColumn(field.id, of: set, at: place)
        }
      }
    }
    for set in root["derived"]?.entries ?? [] {
      for value in set.value.entries ?? [] where columns[set.key]?[value.key] != nil {
        reportColumn(value.key, of: set.key, at: value.place)
      }
    }
  }

  /// Reports a column that the rows have already.
  mutating func reportColumn(_ column: String, of set: String, at place: Place) {
    reader.report(
      "duplicate-column", at: place, "the rows '\(set)' have a column '\(column)' already",
      remedy: "give one of them another name")
  }
}
