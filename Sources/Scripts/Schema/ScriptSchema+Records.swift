extension ScriptSchema {
  /// The tree and what is given to other programs, by name.
  static let records: KeyValuePairs<String, SchemaValue> = [
    "branches": object(
      Keys.branches,
      node.merging([
        "rows": ref("expression").described("Rows; inside it, row is the one above them."),
        "under": ref("branches").described("What hangs on each row."),
      ]) { _, own in own }, required: ["rows"]),
    "tree": object(
      Keys.tree,
      node.merging([
        "top": ref("words").described("What the top is called."),
        "under": ref("branches").described("What hangs on the top."),
        "guards": ref("branches").described("What guards the top without moving it."),
      ]) { _, own in own }, required: ["top", "under"]),
    "exports": object(
      Keys.exports,
      [
        "metrics": list(record(MetricPart.self)).described("The numbers it is about."),
        "rules": list(record(DecisionRulePart.self)).described(
          "Who does what when a line is crossed."),
        "calendar": list(
          record(
            CalendarPart.self,
            more: [
              "id": ref("name").described("Kept in later versions: calendars know entries by it.")
            ])
        ).described("What belongs into a calendar; every_days makes it a meeting."),
      ]),
  ]

  /// What the keys of a node of the tree hold; what is asked for and missing is drawn as a gap.
  private static let node: [String: SchemaValue] =
    parts(NodePart.self).merging([
      "notes": list(ref("note")).described("What is said about it.")
    ]) { _, own in own }

  private static func record<Part: RecordPart>(
    _ part: Part.Type, more: [String: SchemaValue] = [:]
  ) -> SchemaValue {
    let places: [String: SchemaValue] = [
      "rows": ref("expression").described("Rows, a record each; a single record when absent."),
      "sort": ref("expression"), "take": ["type": "integer", "minimum": 1],
      "when": ref("condition"),
    ]
    let keys = more.keys.sorted() + Keys.record(part)
    return object(
      keys, parts(part).merging(places) { _, own in own }.merging(more) { _, own in own })
  }

  private static func parts<Part: RecordPart>(_ part: Part.Type) -> [String: SchemaValue] {
    part.allCases.reduce(into: [:]) { parts, part in
      parts[part.rawValue] =
        switch part.form {
        case .text: any(ref("words"), ref("cases"))
        case .value: any(ref("expression"), ref("cases"))
        case .choice: ref("expression")
        }
    }
  }
}
