internal import Rules
internal import Values

extension ScriptBuilder {
  /// Reports names of the workshop that stand for two things, and columns defined twice for the
  /// same rows.
  mutating func checkNames(_ root: YAMLNode) {
    var names: [String: String] = [:]
    for name in ["people", "solo", "today", "revision", "overrides", "follow_ups"] {
      names[name] = "a name of the program"
    }
    for name in catalog.others.keys { names[name] = "a workshop" }
    for entry in root["choices"]?.entries ?? [] {
      claim(entry.key, as: "a choice set", at: entry.place, in: &names)
    }
    for head in heads {
      // A second step of the same id is reported as such.
      if names[head.id] != "a step", let place = head.node["id"]?.place {
        claim(head.id, as: "a step", at: place, in: &names)
      }
      if let set = head.made, set != head.id, let place = head.node["makes"]?.place {
        claim(set, as: "rows", at: place, in: &names)
      }
    }
    for entry in root["results"]?.entries ?? [] {
      claim(entry.key, as: "a result", at: entry.place, in: &names)
    }
    checkColumns(root)
  }

  private mutating func claim(
    _ name: String, as what: String, at place: Place, in names: inout [String: String]
  ) {
    if let other = names.updateValue(what, forKey: name) {
      reader.report(
        "duplicate-name", at: place, "'\(name)' is the name of \(other) already",
        remedy: "give one of them another name")
    }
  }

  private mutating func checkColumns(_ root: YAMLNode) {
    var columns: [String: [String: Int]] = [:]
    for head in heads {
      guard let set = sets[head.index] else { continue }
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

  private mutating func reportColumn(_ column: String, of set: String, at place: Place) {
    reader.report(
      "duplicate-column", at: place, "the rows '\(set)' have a column '\(column)' already",
      remedy: "give one of them another name")
  }
}
