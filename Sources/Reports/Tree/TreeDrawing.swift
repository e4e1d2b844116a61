import Texts
import Values

/// A tree as a picture in SVG, to stand in a page of HTML or in a file of its own.
///
/// A page that it stands in gives `rules` to its own style sheet and says on `:root` what `--ink`,
/// `--paper`, `--muted`, `--line`, `--accent` and `--warn` are; without them the picture is dark on
/// light. Nothing in it is named but by `title` and `desc`, whose ids begin with the drawing's name.
struct TreeDrawing {
  private let tree: DriverTree
  private let name: String
  private let layout: TreeLayout

  /// Lays a tree out; no other drawing of the page has this name.
  init(_ tree: DriverTree, name: String = "tree") {
    (self.tree, self.name) = (tree, name)
    layout = TreeLayout(tree)
  }

  /// The picture without a style of its own, to stand in a page.
  var inline: String { markup(style: nil) }

  /// The picture with its style, to stand alone.
  var standalone: String { markup(style: TreeDrawing.rules + TreeDrawing.alone) }

  private func markup(style: String?) -> String {
    let gaps = tree.gapsInWords
    let (width, height) = (layout.width, layout.height + (gaps == nil ? 0 : 26))
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"driver-tree\" viewBox=\"0 0 \(width) \(height)\""
        + " width=\"\(width)\" role=\"img\" aria-labelledby=\"\(name)-title \(name)-desc\">",
      "<title id=\"\(name)-title\">\(escaped("What moves " + tree.title))</title>",
      "<desc id=\"\(name)-desc\">\(escaped(description))</desc>",
    ]
    if let style {
      lines.append("<style>\n\(style)</style>")
      lines.append("<rect class=\"t-paper\" width=\"\(width)\" height=\"\(height)\"/>")
    }
    lines += layout.boxes.flatMap(links)
    lines += layout.boxes.flatMap(card)
    if let gaps {
      let place = "x=\"\(TreeLayout.margin)\" y=\"\(layout.height + 10)\""
      lines.append("<text class=\"t-missing\" \(place)>\(escaped(gaps))</text>")
    }
    return (lines + ["</svg>"]).joined(separator: "\n")
  }

  /// What the picture says, in sentences.
  private var description: String {
    (tree.spoken.map(\.text) + [tree.gapsInWords].compactMap(\.self))
      .map { $0 + "." }.joined(separator: " ")
  }

  private func escaped(_ text: String) -> String { MarkupText.escaped(text) }
}

// The lines.
extension TreeDrawing {
  /// The lines from what hangs on a card to the card: one arrow into it, one trunk, and a piece for
  /// each branch that shows how sure people are.
  private func links(to box: TreeLayout.Box) -> [String] {
    let branches = box.branches.map { layout.boxes[$0] }
    let guards = branches.filter { box.node.role == .top && $0.node.role == .guardrail }
    let movers = branches.filter { box.node.role != .top || $0.node.role != .guardrail }
    return trunk(from: movers, to: box) + movers.flatMap { stub(of: $0, to: box) }
      + dotted(from: guards, to: box)
  }

  /// Where the pieces of the branches begin.
  private func trunk(of box: TreeLayout.Box) -> Int { box.right + 24 }

  private func trunk(from movers: [TreeLayout.Box], to box: TreeLayout.Box) -> [String] {
    guard let first = movers.first, let last = movers.last else { return [] }
    let (x, y) = (trunk(of: box), box.middle)
    var path = "M\(x) \(y)H\(box.right + 8)"
    if first.middle < last.middle {
      path += "M\(x + 8) \(first.middle)Q\(x) \(first.middle) \(x) \(first.middle + 8)"
      path += "V\(last.middle - 8)Q\(x) \(last.middle) \(x + 8) \(last.middle)"
      path += movers.dropFirst().dropLast().map { "M\(x) \($0.middle)h8" }.joined()
    } else {
      path += "M\(x) \(y)V\(first.middle)h8"
    }
    let head = "M\(box.right + 1) \(y)l9 -5v10z"
    return ["<path class=\"t-trunk\" d=\"\(path)\"/>", "<path class=\"t-head\" d=\"\(head)\"/>"]
  }

  private func stub(of mover: TreeLayout.Box, to box: TreeLayout.Box) -> [String] {
    let rank = mover.node.evidence.map { "t-rank\($0.rank)" } ?? "t-trunk"
    let start = trunk(of: box) + 8
    let path = "M\(start) \(mover.middle)H\(mover.x)"
    return ["<path class=\"\(rank)\" d=\"\(path)\"/>"]
      + label(mover.node.link, from: start, to: mover)
  }

  /// The lines to guardrails leave the card below and have no arrow: they move nothing.
  private func dotted(from guards: [TreeLayout.Box], to box: TreeLayout.Box) -> [String] {
    guard let last = guards.last else { return [] }
    let x = box.x + 28
    let path =
      "M\(x) \(box.bottom)V\(last.middle)"
      + guards.map { "M\(x) \($0.middle)H\($0.x)" }.joined()
    return ["<path class=\"t-guard\" d=\"\(path)\"/>"]
      + guards.flatMap { label("guards", from: trunk(of: box) + 8, to: $0) }
  }

  private func label(_ words: String?, from start: Int, to box: TreeLayout.Box) -> [String] {
    guard let words = words?.inOneLine.nonBlank else { return [] }
    let place = "x=\"\((start + box.x) / 2 + 1)\" y=\"\(box.middle - 6)\""
    return ["<text class=\"t-link\" \(place)>\(escaped(words.cut(to: 8)))</text>"]
  }
}

// The cards.
extension TreeDrawing {
  private func card(_ box: TreeLayout.Box) -> [String] {
    let node = box.node
    let whole = ([node.title] + node.words).joined(separator: ", ")
    let frame =
      "<rect class=\"t-card t-\(node.role.rawValue)\" width=\"\(box.card.width)\""
      + " height=\"\(box.card.height)\" rx=\"8\"/>"
    let place = "<g transform=\"translate(\(box.x) \(box.y))\">"
    return [place, "<title>\(escaped(whole))</title>", frame]
      + box.card.places.flatMap { item($0, of: node) } + ["</g>"]
  }

  private func item(_ place: TreeCard.Place, of node: DriverTree) -> [String] {
    func text(_ style: String, _ words: String, x: Int? = nil) -> String {
      "<text class=\"\(style)\" x=\"\(x ?? place.x)\" y=\"\(place.y)\">\(escaped(words))</text>"
    }
    switch place.item {
    case .name(let line): return [text(node.role == .top ? "t-name t-first" : "t-name", line)]
    case .value(let words): return [text("t-value", words)]
    case .owner(let words): return [text("t-owner", words)]
    case .note(let words): return [text("t-note", words)]
    case .gap(let gap):
      let frame =
        "<rect class=\"t-gap\" x=\"\(place.x)\" y=\"\(place.y - 12)\" width=\"\(gap.frameWidth)\""
        + " height=\"\(TreeCard.gapHeight)\" rx=\"4\"/>"
      return [frame, text("t-gap-word", gap.words, x: place.x + gap.frameWidth / 2)]
    case .evidence(let evidence):
      let weak = evidence.isWeak ? " t-weak" : ""
      let dots = (0..<DriverTree.Evidence.strongest).map { number in
        let style = number < evidence.rank ? "t-dot" : "t-dot t-empty"
        let x = place.x + 10 + number * 11
        return "<circle class=\"\(style)\(weak)\" cx=\"\(x)\" cy=\"\(place.y - 4)\" r=\"3.5\"/>"
      }
      return [text("t-word\(weak)", evidence.shortWord)] + dots
    }
  }
}
