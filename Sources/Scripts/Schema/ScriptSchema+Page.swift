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
    "page_entry": any(
      ref("sentence"),
      object(
        Keys.pageRows,
        [
          "rows": ref("expression"), "columns": list(ref("column")), "sort": ref("expression"),
          "take": take, "title": ref("text"),
          "below": ref("words").described("Said below the rows when there are any."),
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
        required: ["tasks"])),
    "page_part": any(
      ref("page_entry"),
      object(
        Keys.pageSection, ["title": ref("text"), "shows": list(ref("page_entry"))],
        required: ["title", "shows"]),
      object(
        Keys.pageSubject,
        ["subject": ref("words").described("What the page is about, behind the title.")],
        required: ["subject"])),
  ]

  private static let take: SchemaValue = ["type": "integer", "minimum": 1]
}
