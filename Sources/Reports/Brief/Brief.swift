import Answers
import Texts
import Values

/// What the workshops of a workbook came to, on one page that a team can pass on.
///
/// One workshop is laid out as its author has it. Several stand below each other, the decision
/// first; what concerns all of them, as owners and dates, is said once, at the end. An unfinished
/// workshop gives a page too, which says at its top what is missing.
struct Brief: Hashable, Sendable {
  let title: String
  /// What each workshop came to, in a line, under its title.
  let headlines: [Headline]
  /// How the owners stand to it, in a sentence; nothing where nobody is named.
  let standing: String?
  /// Who drew it up and when, where the blocks do not say so.
  let origin: Prose?
  let blocks: [Block]

  struct Headline: Hashable, Sendable {
    var workshop: String
    var text: Prose
  }

  /// Puts the page together.
  init(_ result: WorkbookResult) {
    let parts = BriefParts(workshops: result.workshops)
    let headlines = result.workshops.compactMap { workshop in
      workshop.page.headline.map { headline in
        Headline(
          workshop: workshop.title,
          text: workshop.doubt.map { "\(headline) (\($0))" } ?? headline)
      }
    }
    if let workshop = result.workshops.first, result.workshops.count == 1 {
      self.init(
        title: workshop.titleWithSubject, headlines: headlines, standing: parts.standing,
        blocks: parts.page(of: workshop))
    } else {
      let chapters = result.workshops.flatMap { workshop in
        Block.chapter(workshop.titleWithSubject, parts.chapter(of: workshop))
      }
      let appendix = result.workshops.flatMap { workshop in
        PageSections(page: workshop.page.appendix, parts: parts).authored
      }
      self.init(
        title: result.title ?? "What we decided", headlines: headlines, standing: parts.standing,
        origin: parts.origin,
        blocks: chapters + Page.Part.allCases.flatMap { parts.blocks(of: $0) }
          + Block.chapter("Behind it", appendix))
    }
  }

  init(
    title: String, headlines: [Headline] = [], standing: String? = nil, origin: Prose? = nil,
    blocks: [Block]
  ) {
    (self.title, self.headlines) = (title, headlines)
    (self.standing, self.origin, self.blocks) = (standing, origin, blocks)
  }
}

extension BriefParts {
  /// A workshop as a page of its own.
  fileprivate func page(of workshop: WorkshopResult) -> [Block] {
    let sections = PageSections(page: workshop.page, parts: self)
    guard !workshop.isLaidOut else { return draftNotice(of: workshop) + sections.blocks }
    return draftNotice(of: workshop) + sections.origin + sections.folded
      + QuestionSections(result: workshop).blocks
      + Page.Part.allCases.flatMap { blocks(of: $0) }
  }

  /// A workshop as a part of a page, without what is said once for all.
  fileprivate func chapter(of workshop: WorkshopResult) -> [Block] {
    let parts = BriefParts(workshops: [workshop])
    let sections = PageSections(page: workshop.page.chapter, parts: parts)
    return draftNotice(of: workshop) + sections.authored
      + (workshop.isLaidOut ? [] : QuestionSections(result: workshop).blocks)
  }
}

extension WorkshopResult {
  /// Why what it came to may change yet; nothing where all is answered.
  fileprivate var doubt: String? {
    if missing.answered < missing.steps { return "a draft" }
    return missing.stale.isEmpty ? nil : "to be looked at again"
  }

  /// The title, and what the workshop is about.
  fileprivate var titleWithSubject: String {
    title + (page.subject?.nonBlank.map { ": " + $0.shortened(to: 60) } ?? "")
  }
}

extension Page {
  /// The page without the parts that are said once for all, and without its appendix.
  fileprivate var chapter: Page {
    Page(
      entries.filter { entry in
        switch entry {
        case .part, .section(_, isAppendix: true, _): false
        default: true
        }
      })
  }

  fileprivate var appendix: Page {
    Page(entries.filter { if case .section(_, true, _) = $0 { true } else { false } })
  }
}

/// A part of a brief, the same for every format.
enum Block: Hashable, Sendable {
  /// A heading of level 2 or 3, below the title.
  case heading(String, level: Int)
  case paragraph(Prose)
  /// What is missing.
  case draft(Prose)
  /// What somebody wrote, line by line.
  case quote(String)
  case list([Prose])
  /// Lines to copy as they stand.
  case lines([String])
  /// Things to do, none of them done.
  case tasks([Prose])
  case table(columns: [String], rows: [[String]])
  /// Rows, each on a card of its own under its first cell; some cells are empty.
  case cards(columns: [String], rows: [[String]])
  /// Numbers as they were and as they are.
  case comparison([BeforeAndAfter])
  /// Readings with their range and lines.
  case history(History)
  /// A number with what moves it.
  case tree(DriverTree)
}

extension Block {
  /// Blocks under a heading; nothing when there are none.
  static func section(_ heading: String, _ blocks: [Block]) -> [Block] {
    blocks.isEmpty ? [] : [.heading(heading, level: 2)] + blocks
  }

  /// Blocks as a chapter; nothing when there are none.
  fileprivate static func chapter(_ title: String, _ blocks: [Block]) -> [Block] {
    section(title, blocks.map(\.oneLevelDown))
  }

  /// A paragraph, or nothing without sentences.
  static func paragraph(of sentences: [Prose]) -> [Block] {
    sentences.isEmpty ? [] : [.paragraph(Prose(sentences))]
  }

  /// A table without the columns that are empty in every row; nothing without rows.
  static func table(_ columns: [String], _ rows: [[String]]) -> [Block] {
    guard !rows.isEmpty else { return [] }
    let used = columns.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    return [
      .table(
        columns: used.map { columns[$0] }, rows: rows.map { row in used.map { row[$0] } })
    ]
  }

  /// A list, or nothing without items.
  static func list(of items: [Prose]) -> [Block] { items.isEmpty ? [] : [.list(items)] }

  /// Tasks, or nothing without any.
  static func tasks(of items: [Prose]) -> [Block] { items.isEmpty ? [] : [.tasks(items)] }

  /// The same block in a chapter; a heading stands below that of the chapter.
  fileprivate var oneLevelDown: Block {
    if case .heading(let text, let level) = self { .heading(text, level: level + 1) } else { self }
  }
}
