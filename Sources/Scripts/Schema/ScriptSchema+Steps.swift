extension ScriptSchema {
  /// What the keys of steps and fields hold.
  static let steps: [String: SchemaValue] = [
    "id": ref("name").described("Answers are stored under it."),
    "kind": ["type": "string"],
    "version": [
      "description": "Raised when the meaning changes.", "type": "integer", "minimum": 1,
    ],
    "was": any(ref("name"), list(ref("name"))).described(
      "The id it had before; answers are taken along. A list when there were several."),
    "headings": list(ref("text")).described(
      "What the heading of a sheet may call the column, besides its id."),
    "minutes": [
      "description": "The minutes it is meant to take.", "type": "integer", "minimum": 1,
    ],
    "when": ref("condition").described("Asked only on yes."),
    "uses": list(ref("name")).described("Names it builds on that its texts do not show."),
    "coach": list(ref("rule")).described("What the coach looks for."),
    "says": ref("words").described("What is read, or said before the cell is asked."),
    "shows": list(ref("show")).described(
      "Texts and rows shown; scorecard and tree are words for those."),
    "ask": ref("words").described("The question."),
    "about": ref("text").described(
      "What a page calls it while it is open; the question when absent, nothing for '-'."),
    "why": ref("text").described("Why it is asked."),
    "good": ref("example").described("A line as typed that draws no message but a note."),
    "weak": ref("example").described("A line as typed that draws a message."),
    "silent_first": flag("Several people write apart before one answer is typed."),
    "fields": list(ref("field")).described("The fields below the question."),
    "columns": list(ref("field")).described("The columns of a row."),
    "makes": ref("name").described("The name of its rows; the step's id when absent."),
    "walks": ref("expression").described("Rows made earlier that get more columns."),
    "per": [
      "description": "New rows under each of these rows; the name points at it.",
      "type": "object", "minProperties": 1, "maxProperties": 1, "propertyNames": ref("name"),
      "additionalProperties": ref("expression"),
    ],
    "starts_with": list(
      [
        "type": "object",
        "properties": [
          "for": ref("expression").described("One row for each of these; one row when absent.")
        ],
        "additionalProperties": ref("words"),
      ]
    ).described("Rows that are there; texts with holes, or expressions in cells of other kinds."),
    "fixed": flag("Rows cannot be added or dropped."),
    "beside": list(ref("name")).described("Earlier or derived columns shown next to the row."),
    "prints": ref("words").described("The sentence of a row."),
    "open": flag("Can be put off with /later; becomes a follow-up."),
    "optional": flag("May be left empty."),
    "whole": flag("Whole numbers only."),
    "ordered": flag("Ticks keep the order they were typed in."),
    "default": any(ref("words"), ref("cases")).described("What an empty line takes."),
    "min": ref("expression").described(
      "The least: characters, value, date, rows, ticks or values."),
    "max": ref("expression").described("The most, likewise."),
    "unique": [
      "description": "No text twice; alike: no texts that share most of their words.",
      "enum": [true, false, "alike"],
    ],
    "suggest": ref("expression").described("Texts that Tab offers."),
    "duty": any(ref("words"), ref("cases")).described(
      "What the person does, as 'hosts'; the name of their row follows."),
    "due": ref("name").described("The workshop to run on that day."),
    "anchors": list(ref("text")).described("One text a point, from 0."),
    "options": any(ref("expression"), ref("options"))
      .described("Words, the name of a choice set, rows, or a list of texts."),
    "also": any(ref("name"), ref("options")).described("Options behind the computed ones."),
    "sort": ref("expression").described("The order they are shown in, highest first."),
    "recommend": ref("expression").described("The one named as recommended."),
  ]

  private static func flag(_ description: String) -> SchemaValue {
    ["description": .text(description), "type": "boolean"]
  }
}
