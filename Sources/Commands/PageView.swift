import Terminal
import Texts

/// A page of Markdown as it looks on a terminal: headings, paragraphs and lists, wrapped.
///
/// It knows what the pages that ship are written in: `#`, `-`, `**bold**` and `` `code` ``.
struct PageView {
  let style: Style
  let width: Int

  /// The page's rows.
  func rows(of page: String) -> [String] {
    PageView.blocks(of: page).flatMap { block in
      if block.isEmpty { return [""] }
      if block.hasPrefix("#") {
        return rows(of: block.drop { $0 == "#" || $0 == " " }, .title, indent: 0)
      }
      return rows(of: block[...], .plain, indent: block.hasPrefix("- ") ? 2 : 0)
    }
  }

  /// The lines of a page joined to what is wrapped as one; an empty one stands between paragraphs.
  static func blocks(of page: String) -> [String] {
    var blocks: [String] = []
    for line in page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      let isJoined =
        !line.isEmpty && !line.hasPrefix("- ") && !line.hasPrefix("#")
        && blocks.last.map { !$0.isEmpty && !$0.hasPrefix("#") } == true
      if isJoined, let last = blocks.popLast() {
        blocks.append(last + " " + line.drop { $0 == " " })
      } else {
        blocks.append(line)
      }
    }
    while blocks.last == "" { blocks.removeLast() }
    return blocks
  }

  /// Wraps the text without its marks, then gives each character the role its marks gave it.
  private func rows(of block: Substring, _ role: Role, indent: Int) -> [String] {
    let marked = PageView.marked(block, role)
    let plain = String(marked.map(\.character))
    var roles = marked.filter { $0.character != " " }.map(\.role)[...]
    return wrapped(plain, width: width, indent: indent).map { row in
      var last = role
      var text = StyledText("")
      var run = ""
      for character in row {
        let isWithin = character == " " && roles.first == last
        let next = isWithin ? last : character == " " ? role : roles.popFirst() ?? role
        if next != last {
          text = text + StyledText(run, last)
          run = ""
        }
        run.append(character)
        last = next
      }
      return style.render(text + StyledText(run, last))
    }
  }

  private static func marked(
    _ text: Substring, _ role: Role
  ) -> [(character: Character, role: Role)] {
    var marked: [(character: Character, role: Role)] = []
    var rest = text
    var isBold = false
    var isCode = false
    while let character = rest.popFirst() {
      if character == "*", rest.first == "*" {
        rest.removeFirst()
        isBold.toggle()
      } else if character == "`" {
        isCode.toggle()
      } else {
        marked.append((character, isCode ? .note : isBold ? .title : role))
      }
    }
    return marked
  }
}
