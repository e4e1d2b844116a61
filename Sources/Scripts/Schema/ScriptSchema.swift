/// The JSON Schema of a script, with which editors complete keys and mark faults while it is typed.
public enum ScriptSchema {
  /// JSON Schema 2020-12.
  ///
  /// It knows the keys and what kind of value each has. What expressions say, it cannot judge;
  /// `northstar check` does.
  public static let text = root.json() + "\n"

  private static let root: SchemaValue = .object(
    [
      ("$schema", "https://json-schema.org/draft/2020-12/schema"),
      ("$id", "urn:northstar:script:1"), ("title", "northstar workshop script"),
      ("description", "A workshop that northstar leads people through."),
    ]
      + mapping(
        Keys.workshop, workshop, required: ["workshop", "title", "minutes", "promise", "steps"])
      + [("$defs", .object(definitions))])

  private static let definitions: [(key: String, value: SchemaValue)] =
    (Array(common) + Array(records) + Array(page)).map { ($0.key, $0.value) } + [
      ("step", kinds(StepKind.names, of: "step", named: "How the step is asked.")),
      (
        "field",
        kinds(Field.Kind.names, of: "field", named: "What a cell holds.")
      ),
      ("value", object(Keys.value, values)),
      ("case", object(Keys.caseLine, values)),
      ("rule", rule),
      (
        "consistency",
        object(Keys.consistency, consistency, required: ["id", "when", "says", "here", "there"])
      ),
      ("scorecard", object(Keys.scorecard, scorecard, required: ["items"])),
      ("item", object(Keys.item, scorecard, required: ["title", "step", "cases"])),
    ]
    + StepKind.all.map { ("step_\($0.name)", step($0)) }
    + Field.Kind.allCases.map { ("field_\($0.rawValue)", field($0)) }

  /// A mapping that may have these keys and no others.
  static func object(
    _ keys: [String], _ parts: [String: SchemaValue], required: [String] = []
  ) -> SchemaValue {
    .object(mapping(keys, parts, required: required))
  }

  private static func mapping(
    _ keys: [String], _ parts: [String: SchemaValue], required: [String]
  ) -> [(key: String, value: SchemaValue)] {
    let members = keys.map { (key: $0, value: parts[$0] ?? [:]) }
    let needed: [(key: String, value: SchemaValue)] =
      required.isEmpty ? [] : [("required", .list(required.map { .text($0) }))]
    return [("type", "object")] + needed
      + [("additionalProperties", false), ("properties", .object(members))]
  }

  /// A part of the schema by its name.
  static func ref(_ name: String) -> SchemaValue { ["$ref": .text("#/$defs/\(name)")] }

  /// Any of these.
  static func any(_ parts: SchemaValue...) -> SchemaValue { ["anyOf": .list(parts)] }

  /// A list of these.
  static func list(_ part: SchemaValue) -> SchemaValue { ["type": "array", "items": part] }

  /// A mapping of names to these.
  static func named(_ part: SchemaValue) -> SchemaValue {
    ["type": "object", "propertyNames": ref("name"), "additionalProperties": part]
  }

  /// Steps or fields, each with the keys of its kind.
  private static func kinds(
    _ kinds: [String], of what: String, named description: String
  ) -> SchemaValue {
    [
      "type": "object", "required": ["id", "kind"],
      "properties": [
        "kind": [
          "description": .text(description), "enum": .list(kinds.map { .text($0) }),
        ]
      ],
      "allOf": .list(
        kinds.map { kind in
          [
            "if": ["required": ["kind"], "properties": ["kind": ["const": .text(kind)]]],
            "then": ref("\(what)_\(kind)"),
          ]
        }),
    ]
  }

  private static func step(_ kind: StepKind) -> SchemaValue {
    var required = ["id", "kind", "minutes"]
    switch kind {
    case .read: required += ["says"]
    case .review: required += ["ask"]
    case .form: required += ["ask", "why", "good", "weak", "fields"]
    case .table: required += ["ask", "why", "good", "weak", "columns"]
    case .single(let field): required += ["ask", "why", "good", "weak"] + field.requiredKeys
    }
    return object(Keys.step(kind), steps, required: required)
  }

  private static func field(_ kind: Field.Kind) -> SchemaValue {
    object(Keys.field(kind), steps, required: ["id", "kind"] + kind.requiredKeys)
  }
}
