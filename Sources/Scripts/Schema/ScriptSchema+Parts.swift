extension ScriptSchema {
  /// Parts that several keys share, by name.
  static let common: KeyValuePairs<String, SchemaValue> = [
    "name": [
      "description": "Small letters, digits and '_'; expressions use it.", "type": "string",
      "pattern": "^[a-z][a-z0-9_]*$",
    ],
    "text": ["type": ["string", "number"]],
    "words": [
      "description": "A text; {expression} is a hole, {{ a brace.", "type": ["string", "number"],
    ],
    "expression": [
      "description": "An expression of the rule language, on one line.",
      "type": ["string", "number"],
    ],
    "condition": [
      "description": "An expression; only its yes counts.", "type": ["string", "number"],
    ],
    "option": any(
      ref("name"),
      [
        "type": "object", "required": ["id"],
        "properties": [
          "id": ref("name"), "label": ref("words"), "when": ref("condition"),
          "otherwise": ref("words").described(
            "What stands in its place while it is not offered, and why."),
          "also": list(ref("text")).described(
            "Other words for it; one that two options share is asked about."),
          "leads_to": ref("text").described("The step to go to next: ws01.focus_terms."),
        ],
        "additionalProperties": ref("text"),
      ]),
    "options": list(ref("option")),
    "cases": list(ref("case")).described(
      "The first case whose condition says yes; the last has none."),
    "computed": any(ref("expression"), ref("cases"), ref("value")),
    "example": any(ref("text"), object(Keys.example, ["row": ref("text"), "line": ref("text")])),
    "show": any(
      ref("words"),
      object(Keys.shownText, ["text": ref("words"), "when": ref("condition")], required: ["text"]),
      object(
        Keys.shownRows,
        [
          "rows": ref("expression"), "columns": list(ref("name")), "sort": ref("expression"),
          "take": ["type": "integer", "minimum": 1], "title": ref("text"),
        ], required: ["rows"])),
    "note": any(
      ref("words"),
      object(Keys.shownText, ["text": ref("words"), "when": ref("condition")], required: ["text"])),
    "short_way": any(
      ["enum": ["defaults", "later"]],
      object(["max"], ["max": ["type": "integer", "minimum": 0]], required: ["max"])),
  ]

  /// What the keys of a workshop hold.
  static let workshop: [String: SchemaValue] = [
    "workshop": ref("name").described("The name it is started by."),
    "title": ref("text").described("The words above every step."),
    "version": [
      "description": "Raised when the meaning changes.", "type": "integer", "minimum": 1,
    ],
    "minutes": [
      "description": "The minutes of all steps together.", "type": "integer", "minimum": 1,
    ],
    "promise": ref("text").described("What a person leaves with."),
    "bring": ref("text").described("What to have at hand."),
    "reads": list(ref("name")).described("Workshops whose names expressions use, as ws01.kept."),
    "fast_lane": named(ref("short_way")).described("What the short way does with a step."),
    "choices": named(ref("options")).described("Options that several questions share."),
    "lists": named(any(list(ref("text")), ref("text"))).described("Phrases that 'has' looks for."),
    "steps": list(ref("step")).described("The steps in the order they are asked."),
    "derived": named(named(ref("computed"))).described("Columns computed for each row of a set."),
    "scorecard": ref("scorecard").described("Points for parts of the workshop."),
    "tree": ref("tree").described("Rows under rows that /tree and pages draw."),
    "results": named(ref("computed")).described("What the workshop concludes."),
    "consistency": list(ref("consistency")).described(
      "What this workshop and one it reads must not say at once."),
    "page": list(ref("page_part")).described(
      "What is on the page to share; owners, overrides and follow_ups are words for those parts."),
    "page_order": [
      "description": "Where it stands on a page of several workshops, the lowest first.",
      "type": "integer", "minimum": 1,
    ],
    "exports": ref("exports").described("What it gives to other programs beside its page."),
  ]

  /// What the keys of values and cases hold.
  static let values: [String: SchemaValue] = [
    "value": any(ref("expression"), ref("cases")).described("What it comes to."),
    "cases": ref("cases"),
    "every": ref("cases").described("All cases that say yes, as a list."),
    "options": any(ref("name"), ref("options")).described("The options it can come to."),
    "show": ["description": "How its number is printed.", "enum": ["percent", "whole"]],
    "title": ref("text").described("The words shown instead of the name."),
    "when": ref("condition").described("Taken on yes; the last case has none."),
    "text": ref("words").described("The text it comes to."),
    "because": ref("words").described("The reason shown with it."),
  ]

  /// What the keys of a scorecard and its items hold.
  static let scorecard: [String: SchemaValue] = [
    "items": named(ref("item")).described("What points are given for."),
    "verdict": ref("computed").described("What the points lead to."),
    "title": ref("text").described("The words people see."),
    "step": ref("name").described("The step where more points can be earned."),
    "cases": ref("cases").described("Cases whose value is a plain number."),
  ]

  /// What the keys of a consistency rule hold.
  static let consistency: [String: SchemaValue] = [
    "id": ref("text").described("Cited by pages and tests: keep it."),
    "each": ref("expression").described("Rows or a list to ask it of; once when absent."),
    "when": ref("condition").described("Speaks only on yes."),
    "says": ref("words").described("What contradicts what."),
    "here": ref("name").described("The step of this workshop to look at."),
    "there": [
      "description": "The step of a workshop that is read, as ws01.kpi_verdicts.",
      "type": "string", "pattern": "^[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*$",
    ],
  ]

  /// A rule of the coach: one message, and an id unless it rejects.
  static let rule: SchemaValue = {
    let levels = ["reject", "strong", "nudge", "note"]
    let parts: [String: SchemaValue] = [
      "id": ref("text").described("Cited by pages and tests: keep it."),
      "each": ref("expression").described("row, pair, or rows or a list; once when absent."),
      "when": ref("condition").described("Speaks only on yes."),
      "reject": ref("words").described("Asked again; form only, never opinion."),
      "strong": ref("words").described("Edit it, or keep it with a written reason."),
      "nudge": ref("words").described("An empty line keeps the answer."),
      "note": ref("words").described("Information; asks for no line."),
      "offer": object(Keys.offer, ["go": ref("name"), "follow_up": ref("text")])
        .described("What /yes does."),
    ]
    guard case .object(let members) = object(Keys.coach, parts, required: ["when"]) else {
      return [:]
    }
    let needed = { (key: String) -> SchemaValue in ["required": [.text(key)]] }
    return .object(
      members + [
        ("oneOf", .list(levels.map(needed))),
        ("anyOf", .list(["id", "reject"].map(needed))),
      ])
  }()
}
