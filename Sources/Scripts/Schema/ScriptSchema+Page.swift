extension ScriptSchema {
  /// The parts of a page, by name.
  static let page: KeyValuePairs<String, SchemaValue> = [
    "sentence": any(
      ref("words"),
      object(Keys.shownText, ["text": ref("words"), "when": ref("condition")], required: ["text"])),
    "sentences": any(
      ref("sentence"),
      object(Keys.pageChoice, ["first_of": list(ref("sentence"))], required: ["first_of"])
    ).described("A sentence, or the first of several that can be said; **…** makes words strong."),
    "column": any(
      ref("name"),
      object(
        Keys.pageColumn,
        ["title": ref("text"), "text": ref("words"), "when": ref("condition")],
        required: ["title", "text"]),
      object(
        Keys.pageChoiceColumn, ["title": ref("text"), "first_of": list(ref("sentence"))],
        required: ["title", "first_of"])),
    "appendix": [
      "description": "At the end of a page of several workshops.", "type": "boolean",
    ],
    "page_entry": any(
      ref("sentence"),
      object(
        Keys.pageRows,
        [
          "rows": ref("expression"), "columns": list(ref("column")), "sort": ref("expression"),
          "take": take, "title": ref("text"),
          "below": ref("words").described("Said below the rows when there are any."),
          "appendix": ref("appendix"),
          "as": ["description": "How they stand there.", "enum": ["table", "cards"]],
        ], required: ["rows"]),
      object(
        Keys.pageParagraphs,
        [
          "rows": ref("expression"), "sort": ref("expression"), "take": take,
          "paragraph": list(
            any(
              ref("sentences"),
              object(
                Keys.pagePutOff, ["put_off": ref("name"), "text": ref("words")],
                required: ["put_off", "text"]))
          ).described("Sentences about each row; put_off names a column put off with /later."),
        ], required: ["rows", "paragraph"]),
      object(
        Keys.pageParagraph,
        [
          "paragraph": list(ref("sentences")).described(
            "Sentences one after another; drawn_up is a word for who drew the page up, and when.")
        ], required: ["paragraph"]),
      object(
        Keys.pageQuote,
        [
          "quote": ref("words").described("An answer, line by line."), "when": ref("condition"),
        ], required: ["quote"]),
      object(
        Keys.pageTasks, ["tasks": list(ref("sentences")).described("Things to do.")],
        required: ["tasks"]),
      object(
        Keys.pageComparison,
        [
          "before_after": list(
            object(
              Keys.comparison,
              [
                "of": ref("words").described("What is counted."), "before": ref("expression"),
                "after": ref("expression"),
              ], required: Keys.comparison)
          ).described("Numbers as they were and as they are, drawn.")
        ], required: ["before_after"]),
      object(
        Keys.pageHistory,
        [
          "history": object(
            Keys.history,
            [
              "values": ref("expression").described("Readings, the oldest first."),
              "of": ref("words").described("What they count."),
              "low": ref("expression").described("The lower end of the range they move in."),
              "high": ref("expression").described("The upper end of that range."),
              "line": ref("expression").described("The line that calls for action."),
              "side": ref("expression").described("Where it calls: 'above' or 'below'."),
              "readings": ref("expression").described("How many in a row call."),
              "calls": ref("expression").described("How often the line would have called."),
              "goal": ref("expression").described("The level worth celebrating."),
            ], required: ["values", "of"])
        ], required: ["history"])),
    "page_part": any(
      ref("page_entry"),
      object(
        Keys.pageSection,
        [
          "title": ref("text"), "shows": list(ref("page_entry")), "appendix": ref("appendix"),
        ],
        required: ["title", "shows"]),
      object(
        Keys.pageSubject,
        ["subject": ref("words").described("What the page is about, behind the title.")],
        required: ["subject"]),
      object(
        Keys.pageHeadline,
        ["headline": ref("sentences").described("What it came to, in a line.")],
        required: ["headline"])),
  ]

  private static let take: SchemaValue = ["type": "integer", "minimum": 1]
}
