import Texts
import Values

/// A block of a brief as HTML.
struct HTMLBlock {
  let block: Block
  /// A name in the page that no other block has.
  let id: String
  /// The level of the heading it stands under.
  let level: Int
  /// What a table without a caption of its own is about.
  let caption: String

  /// The lines of the page.
  var lines: [String] {
    switch block {
    // Headings are those of sections.
    case .heading: []
    case .paragraph(let prose): ["<p>\(HTMLText.inline(prose))</p>"]
    case .draft(let prose): ["<p class=\"draft\">\(HTMLText.inline(prose))</p>"]
    case .quote(let text):
      ["<blockquote>"]
        + text.filledLines.map { "<p>\(MarkupText.escaped($0))</p>" } + ["</blockquote>"]
    case .list(let items): list(items, attributes: "")
    case .tasks(let items): list(items, attributes: " class=\"tasks\"")
    case .lines(let lines):
      ["<pre>" + lines.map(MarkupText.escaped).joined(separator: "\n") + "</pre>"]
    case .table(let columns, let rows): table(columns, rows)
    case .cards(let columns, let rows): cards(columns, rows)
    case .comparison(let numbers): figure(ComparisonDrawing(numbers, id: id).lines, numbers.words)
    case .history(let history): figure(HistoryDrawing(history, id: id).lines, history.words)
    case .tree(let tree): self.tree(tree)
    }
  }

  private func list(_ items: [Prose], attributes: String) -> [String] {
    ["<ul\(attributes)>"] + items.map { "<li>\(HTMLText.inline($0))</li>" } + ["</ul>"]
  }

  /// Rows in columns, each named by its first cell.
  ///
  /// On a phone each row is a block, and each cell says the name of its column.
  private func table(_ columns: [String], _ rows: [[String]]) -> [String] {
    let head = columns.map { "<th scope=\"col\">\(MarkupText.escaped($0))</th>" }
    let body = rows.map { row in
      let cells = zip(columns, row).enumerated().map { number, cell in
        let text = MarkupText.escaped(cell.1)
        return number == 0
          ? "<th scope=\"row\">\(text)</th>"
          : "<td data-column=\"\(MarkupText.escaped(cell.0))\">\(text)</td>"
      }
      return "<tr>\(cells.joined())</tr>"
    }
    let roles = (columns.count > 8 ? ["wide"] : []) + (rows.count <= 3 ? ["short"] : [])
    let role = roles.isEmpty ? "" : " class=\"\(roles.joined(separator: " "))\""
    return ["<table\(role)>", "<caption>\(MarkupText.escaped(caption))</caption>"]
      + ["<thead><tr>\(head.joined())</tr></thead>", "<tbody>"] + body + ["</tbody>", "</table>"]
  }

  private func cards(_ columns: [String], _ rows: [[String]]) -> [String] {
    let tag = "h\(level + 1)"
    let cards = rows.flatMap { row -> [String] in
      let parts = zip(columns, row).dropFirst().filter { !$0.1.isEmpty }.map { column, cell in
        "<div><dt>\(MarkupText.escaped(column))</dt><dd>\(MarkupText.escaped(cell))</dd></div>"
      }
      return [
        "<article class=\"card\">", "<\(tag)>\(MarkupText.escaped(row.first ?? ""))</\(tag)>",
      ]
        + (parts.isEmpty ? [] : ["<dl>"] + parts + ["</dl>"]) + ["</article>"]
    }
    return ["<div class=\"cards\">"] + cards + ["</div>"]
  }

  private func figure(_ drawing: [String], _ words: String) -> [String] {
    ["<figure>"] + drawing + ["<figcaption>\(MarkupText.escaped(words))</figcaption>", "</figure>"]
  }

  /// The picture, and the same as a list for who hears the page or copies from it.
  private func tree(_ tree: DriverTree) -> [String] {
    // On a phone it is wider than the screen, and is moved with a finger or the arrow keys.
    let name = MarkupText.escaped("The tree of \(tree.title)")
    let region =
      "<div class=\"tree-picture\" role=\"region\" aria-label=\"\(name)\" tabindex=\"0\">"
    return [region, TreeDrawing(tree, name: id).inline, "</div>"]
      + ["<details>", "<summary>The tree as a list</summary>", "<ul>"] + items(of: tree)
      + ["</ul>", "</details>"]
  }

  private func items(of tree: DriverTree) -> [String] {
    let words = tree.words.isEmpty ? "" : ": " + tree.words.joined(separator: ", ")
    let line = "<strong>\(MarkupText.escaped(tree.heading))</strong>\(MarkupText.escaped(words))"
    guard !tree.branches.isEmpty else { return ["<li>\(line)</li>"] }
    return ["<li>\(line)", "<ul>"] + tree.branches.flatMap(items) + ["</ul>", "</li>"]
  }
}

extension [BeforeAndAfter] {
  /// What a picture of them says.
  var words: String { map(\.words.sentence.capitalizedFirst).joined(separator: " ") }
}
