import Texts
import Values

/// The brief as a page of Markdown that GitHub, wikis and chats show alike.
///
/// Headings, paragraphs, quotes, lists, `- [ ]` and tables with bars; no HTML, no links, no images.
///
/// ```markdown
/// # Reduce KPI noise: Monday operations meeting …
///
/// **14 numbers before, 6 after**: quieter by 42 %, from 97 looks a month to 56 (a look: …).
///
/// ## Retired
///
/// | Number | Last day | Told |
/// | --- | --- | --- |
/// | Website visits | 5 Dec 2026 | Mira Okafor hears it from Dana |
///
/// ## What happens next
///
/// - [ ] Dana Ruiz sends this page to everyone at the Monday meeting by 23 Nov 2026.
/// ```
struct MarkdownReport: Report {
  private let brief: Brief
  private let drawsTrees: Bool

  /// Makes the report of a brief; with `drawsTrees` a tree is a Mermaid diagram, else a list.
  init(_ brief: Brief, drawsTrees: Bool = false) {
    (self.brief, self.drawsTrees) = (brief, drawsTrees)
  }

  /// Writes the whole page.
  func write(to output: inout some TextOutputStream) {
    output.write("# " + MarkdownText.inline(brief.title) + "\n")
    let origin = brief.origin.map { [[line($0)]] } ?? []
    for lines in (headlines + origin + brief.blocks.map(lines)).filter({ !$0.isEmpty }) {
      output.write("\n")
      for line in lines { output.write(line + "\n") }
    }
  }

  /// What it came to: one sentence, or a list of them under the titles of their workshops.
  private var headlines: [[String]] {
    guard brief.headlines.count > 1 else {
      return brief.headlines.map {
        [line(Prose($0.text.runs.map { .init($0.text, isStrong: true) }))]
      }
    }
    return [brief.headlines.map { "- " + line("\(strong: $0.workshop + ":") \($0.text)") }]
  }

  private func lines(of block: Block) -> [String] {
    switch block {
    case .heading(let text, let level):
      [String(repeating: "#", count: level) + " " + MarkdownText.inline(text)]
    case .paragraph(let prose), .draft(let prose): [line(prose)]
    case .quote(let text):
      Array(
        text.filledLines.map { ["> " + MarkdownText.opening($0)] }.joined(separator: [">"]))
    case .lines(let lines): ["```text"] + lines + ["```"]
    case .list(let items): items.map { "- " + line($0) }
    case .tasks(let items): items.map { "- [ ] " + line($0) }
    case .table(let columns, let rows):
      [row(columns.map(MarkdownText.inline)), row(columns.map { _ in "---" })]
        + rows.map { row($0.map(MarkdownText.inline)) }
    case .cards(let columns, let rows):
      Block.table(columns, rows).flatMap { lines(of: $0) }
    // The sentences around it say the same.
    case .comparison: []
    case .history(let history): [line("\(history.words)")]
    case .tree(let tree): drawsTrees ? diagram(of: tree) : lines(of: tree, indent: "")
    }
  }

  private func diagram(of tree: DriverTree) -> [String] {
    var text = ""
    MermaidReport(tree).write(to: &text)
    return ["```mermaid"] + text.split(separator: "\n").map(String.init) + ["```"]
  }

  /// A list with lists in it; the names stand out from what is known of them and what is not.
  private func lines(of tree: DriverTree, indent: String) -> [String] {
    let words = tree.words.isEmpty ? "" : ": " + tree.words.joined(separator: ", ")
    return [indent + "- " + line("\(strong: tree.heading)\(words)")]
      + tree.branches.flatMap { lines(of: $0, indent: indent + "  ") }
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  private func line(_ prose: Prose) -> String {
    var line = ""
    for run in prose.runs {
      if run.isStrong {
        line += "**" + MarkdownText.inline(run.text) + "**"
      } else {
        line += line.isEmpty ? MarkdownText.opening(run.text) : MarkdownText.inline(run.text)
      }
    }
    return line
  }
}
