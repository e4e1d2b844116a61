import Answers
import Texts
import Values

/// What a workshop came to, on one page that a team can pass on.
///
/// An unfinished workshop gives a page too, which says at its top what is missing.
struct Brief: Hashable, Sendable {
  let title: String
  let blocks: [Block]

  /// Puts the page together.
  init(_ result: WorkshopResult) {
    let parts = BriefParts(result: result)
    let sections = PageSections(page: result.page, parts: parts)
    var blocks = parts.draftNotice
    if result.isLaidOut {
      blocks += sections.blocks
    } else {
      blocks += sections.origin + sections.folded + QuestionSections(result: result).blocks
      blocks += Page.Part.allCases.flatMap { parts.blocks(of: $0) }
    }
    self.init(
      title: result.title
        + (result.page.subject?.nonBlank.map { ": " + $0.shortened(to: 60) } ?? ""),
      blocks: blocks)
  }

  init(title: String, blocks: [Block]) {
    (self.title, self.blocks) = (title, blocks)
  }
}

/// A part of a brief, the same for every format.
enum Block: Hashable, Sendable {
  case heading(String)
  case paragraph(Prose)
  /// What somebody wrote, line by line.
  case quote(String)
  case list([Prose])
  /// Lines to copy as they stand.
  case lines([String])
  /// Things to do, none of them done.
  case tasks([Prose])
  case table(columns: [String], rows: [[String]])
  /// Something with what hangs on it.
  case tree(RowTree)
}

extension Block {
  /// Blocks under a heading; nothing when there are none.
  static func section(_ heading: String, _ blocks: [Block]) -> [Block] {
    blocks.isEmpty ? [] : [.heading(heading)] + blocks
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
}

extension String {
  /// The text without white space at its ends; nothing when nothing is left.
  var nonBlank: String? {
    let text = trimmed
    return text.isEmpty ? nil : text
  }

  /// The text as a sentence: with a full stop unless it ends in `.`, `!`, `?` or `…`.
  var sentence: String { last.map { ".!?…".contains($0) } == true ? self : self + "." }

  /// The text if it is short enough, else its first clause, or as many words as fit, with ` …`.
  func shortened(to length: Int) -> String {
    guard prefix(length + 1).count > length else { return self }
    let start = prefix(length)
    let clause = start.split(maxSplits: 1) { ",;:(\n".contains($0) }.first ?? start
    let words = start.lastIndex(of: " ").map { start[..<$0] } ?? start
    let kept = clause.count >= 8 && clause.count < start.count ? clause : words
    return (String(kept).nonBlank ?? String(start)) + " …"
  }
}
