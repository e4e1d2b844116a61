internal import Rules
internal import Values

/// Reads how the page of a workshop is laid out.
struct PageReader {
  private let context: ScriptContext
  private var placed: Set<Page.Part> = []
  private let once = RuleScope()

  private init(_ context: ScriptContext) {
    self.context = context
  }

  private var reader: NodeReader { context.reader }
  private var shown: ShowReader { ShowReader(context: context) }

  /// How the page is laid out; nothing when the script leaves it to the program.
  static func page(_ node: YAMLNode?, _ context: ScriptContext) -> PageShape? {
    guard let node, node.elements?.isEmpty != true else { return nil }
    var pages = PageReader(context)
    return pages.page(node)
  }

  private mutating func page(_ node: YAMLNode) -> PageShape {
    var page = PageShape(entries: [])
    var hasSubject = false
    var hasHeadline = false
    for node in reader.list(node, of: "texts, rows and sections") {
      if node["subject"] != nil {
        if hasSubject {
          reader.report(
            "duplicate-subject", at: node.place, "the page has a subject already",
            remedy: "keep one of them")
        }
        hasSubject = true
        page.subject = subject(node)
      } else if node["headline"] != nil {
        if hasHeadline {
          reader.report(
            "duplicate-headline", at: node.place, "the page has a headline already",
            remedy: "keep one of them")
        }
        hasHeadline = true
        page.headline = headline(node)
      } else if let part = node.text.flatMap(Page.Part.init) {
        if !placed.insert(part).inserted {
          reader.report(
            "duplicate-part", at: node.place, "'\(part.rawValue)' is on the page already",
            remedy: "leave it out at one of the places")
        }
        page.entries.append(.part(part))
      } else if node["shows"] != nil {
        page.entries += section(node).map { [$0] } ?? []
      } else {
        page.entries += entry(node).map { [$0] } ?? []
      }
    }
    return page
  }

  private func subject(_ node: YAMLNode) -> PageShape.Sentence? {
    reader.section(node, keys: Keys.pageSubject, name: "the subject of the page")
      .flatMap { reader.required("subject", of: $0) }
      .flatMap { words($0, when: nil, in: once) }
  }

  private func headline(_ node: YAMLNode) -> [PageShape.Sentence] {
    reader.section(node, keys: Keys.pageHeadline, name: "the headline of the page")
      .flatMap { $0["headline"] }.map { sentences($0, in: once) } ?? []
  }

  private func section(_ node: YAMLNode) -> PageShape.Entry? {
    guard
      let section = reader.section(node, keys: Keys.pageSection, name: "a section")
    else { return nil }
    let title = reader.text(reader.required("title", of: section))
    let entries = reader.list(section["shows"], of: "texts and rows").compactMap {
      entry($0)
    }
    return title.map { .section(title: $0, isAppendix: isAppendix(section), entries) }
  }

  private func entry(_ node: YAMLNode) -> PageShape.Entry? {
    if let part = node.text.flatMap(Page.Part.init) {
      reader.report(
        "misplaced-part", at: node.place, "'\(part.rawValue)' cannot stand in a section",
        remedy: "put it before or behind the section, as it has a heading of its own")
      return nil
    }
    if let word = shown.shownWord(node) { return .show(word) }
    if node["quote"] != nil { return quote(node) }
    if node["tasks"] != nil { return tasks(node) }
    if node["before_after"] != nil { return PictureReader(context: context).comparison(node) }
    if node["history"] != nil { return PictureReader(context: context).history(node) }
    if node["rows"] != nil { return node["paragraph"] == nil ? rows(node) : paragraphs(node) }
    if node["paragraph"] != nil { return paragraph(node) }
    return sentence(node, in: once).map { .text($0) }
  }

  private func quote(_ node: YAMLNode) -> PageShape.Entry? {
    guard let section = reader.section(node, keys: Keys.pageQuote, name: "a quote") else {
      return nil
    }
    let when = context.condition(section["when"], in: once)
    return context.template(section["quote"], in: once).map {
      .quote(PageShape.Sentence(spans: [.init(words: $0, isStrong: false)], when: when))
    }
  }

  private func tasks(_ node: YAMLNode) -> PageShape.Entry? {
    reader.section(node, keys: Keys.pageTasks, name: "things to do").map { section in
      .tasks(
        reader.list(section["tasks"], of: "texts").map { sentences($0, in: once) })
    }
  }

  private func paragraph(_ node: YAMLNode) -> PageShape.Entry? {
    reader.section(node, keys: Keys.pageParagraph, name: "a paragraph").map { section in
      .paragraph(
        reader.list(section["paragraph"], of: "sentences").map { node in
          node.text == "drawn_up" ? .origin : .firstOf(sentences(node, in: once))
        })
    }
  }

  private func paragraphs(_ node: YAMLNode) -> PageShape.Entry? {
    guard
      let section = reader.section(
        node, keys: Keys.pageParagraphs, name: "paragraphs about rows"),
      let (selection, set) = shown.selection(section, in: once)
    else { return nil }
    let row = RuleScope(.row(set: set))
    let phrases = reader.list(section["paragraph"], of: "sentences").compactMap { node in
      node["put_off"] == nil
        ? .firstOf(sentences(node, in: row)) : putOff(node, of: set, in: row)
    }
    return .paragraphs(selection, phrases)
  }

  private func putOff(
    _ node: YAMLNode, of set: String, in scope: RuleScope
  ) -> PageShape.Phrase? {
    let name = "a sentence about what was put off"
    guard let section = reader.section(node, keys: Keys.pagePutOff, name: name),
      let column = NameReader(context: context).columns(
        [section["put_off"]].compactMap(\.self), of: set
      ).first,
      let text = reader.required("text", of: section)
    else { return nil }
    if knows(column, of: set), !canBePutOff(column, of: set) {
      reader.report(
        "never-open", at: section.place, "'\(column)' cannot be put off, so this is never said",
        remedy: "add 'open: true' to the column, or leave this out")
    }
    return words(text, when: nil, in: scope).map { .putOff(column: column, $0) }
  }

  private func knows(_ column: String, of set: String) -> Bool {
    let (workshop, rows) = context.catalog.set(of: set)
    return context.catalog.columnNames(of: workshop, rows).contains(column)
  }

  private func canBePutOff(_ column: String, of set: String) -> Bool {
    context.heads.contains { head in
      context.sets[head.index] == set
        && head.fields.contains { $0.id == column && ($0.isOpen || head.isOpen) }
    }
  }

  private func rows(_ node: YAMLNode) -> PageShape.Entry? {
    guard let section = reader.section(node, keys: Keys.pageRows, name: "rows shown"),
      let (selection, set) = shown.selection(section, in: once)
    else { return nil }
    let isWritten = section["columns"]?.elements?.contains { $0.entries != nil } == true
    let columns: PageShape.Columns =
      isWritten
      ? .written(
        reader.list(section["columns"], of: "columns").compactMap {
          column($0, in: RuleScope(.row(set: set)))
        }) : .named(shown.namedColumns(section, of: set))
    let shown = PageShape.Entry.rows(
      selection, columns, form(section["as"]),
      below: section["below"].flatMap { words($0, when: nil, in: once) })
    guard let title = reader.text(section["title"]) else { return shown }
    return .section(title: title, isAppendix: isAppendix(section), [shown])
  }

  private func isAppendix(_ section: Section) -> Bool { reader.flag(section["appendix"]) }

  private func form(_ node: YAMLNode?) -> PageShape.RowsForm {
    guard let node, let word = reader.scalar(node, what: "form") else { return .table }
    if let form = PageShape.RowsForm(rawValue: word) { return form }
    reader.report(
      "unknown-form", at: node.place, "rows cannot stand as '\(word)'",
      remedy: reader.remedy(for: word, among: PageShape.RowsForm.allCases.map(\.rawValue)))
    return .table
  }

  private func column(_ node: YAMLNode, in scope: RuleScope) -> PageShape.Column? {
    let keys = node["first_of"] == nil ? Keys.pageColumn : Keys.pageChoiceColumn
    guard let section = reader.section(node, keys: keys, name: "a column") else {
      return nil
    }
    let title = reader.text(reader.required("title", of: section))
    let cell =
      node["first_of"].map { choice($0, in: scope) }
      ?? [sentence(of: section, in: scope)]
      .compactMap(\.self)
    return title.map { PageShape.Column(title: $0, cell: cell) }
  }

  /// A sentence, or several of which the first that can be said is.
  private func sentences(_ node: YAMLNode, in scope: RuleScope) -> [PageShape.Sentence] {
    guard node["first_of"] != nil else { return [sentence(node, in: scope)].compactMap(\.self) }
    return reader.section(node, keys: Keys.pageChoice, name: "a choice of sentences")
      .map { choice($0["first_of"], in: scope) } ?? []
  }

  private func choice(_ node: YAMLNode?, in scope: RuleScope) -> [PageShape.Sentence] {
    reader.list(node, of: "sentences").compactMap { sentence($0, in: scope) }
  }

  private func sentence(
    _ node: YAMLNode, in scope: RuleScope
  ) -> PageShape.Sentence? {
    guard node.entries != nil else { return words(node, when: nil, in: scope) }
    return reader.section(node, keys: Keys.shownText, name: "a text shown")
      .flatMap { sentence(of: $0, in: scope) }
  }

  private func sentence(
    of section: Section, in scope: RuleScope
  ) -> PageShape.Sentence? {
    let when = context.condition(section["when"], in: scope)
    return reader.required("text", of: section)
      .flatMap { words($0, when: when, in: scope) }
  }

  /// The parts of a text between its `**`, every other one strong.
  private func words(
    _ node: YAMLNode, when: Expression?, in scope: RuleScope
  ) -> PageShape.Sentence? {
    guard let text = reader.text(node) else { return nil }
    let marks = text.ranges(of: "**")
    if let last = marks.last, !marks.count.isMultiple(of: 2) {
      let start = text[..<last.lowerBound].unicodeScalars.count
      reader.report(
        "open-strong", at: reader.source.place(of: start, in: node),
        "the strong words that begin here have no end", remedy: "write '**' behind them too")
      return nil
    }
    var spans: [PageShape.Sentence.Span] = []
    var start = text.startIndex
    for (number, end) in (marks.map(\.lowerBound) + [text.endIndex]).enumerated() {
      let offset = text[..<start].unicodeScalars.count
      if start < end {
        guard
          let words = context.template(
            String(text[start..<end]), from: offset, of: node, in: scope)
        else { return nil }
        spans.append(.init(words: words, isStrong: !number.isMultiple(of: 2)))
      }
      start = number < marks.count ? marks[number].upperBound : end
    }
    return PageShape.Sentence(spans: spans, when: when)
  }
}
