import Values

/// The tree as a Mermaid flowchart, which GitHub, GitLab and many wikis draw from its text.
///
/// An arrow leads from cause to effect; the thicker it is, the surer people are. A dashed box lacks
/// something.
///
/// ```
/// flowchart LR
///   accTitle: What moves Homes fixed first time
///   accDescr: 1 node has no owner, 1 no baseline
///   top["Homes fixed first time<br>407 → 455<br>Dana Ruiz"]:::top
///   n1["Right part on the van<br>Leo Brandt<br>no baseline"]:::gap
///   n2["guard: same address again<br>at most 4 %<br>no owner"]:::gap
///   n1 ==>|"pushes, tested"| top
///   n2 -.-|"guards"| top
///   classDef top stroke-width:3px
///   classDef gap stroke-dasharray:6 4
/// ```
struct MermaidReport: Report {
  private let tree: DriverTree

  init(_ tree: DriverTree) {
    self.tree = tree
  }

  func write(to output: inout some TextOutputStream) {
    let graph = TreeGraph(tree)
    output.write("flowchart LR\n")
    output.write("  accTitle: What moves \(MermaidText.plain(tree.title))\n")
    let nodes = "A driver tree of \(graph.nodes.count) nodes"
    output.write("  accDescr: \(tree.gapsInWords.map { "\(nodes), \($0)" } ?? nodes)\n")
    for node in graph.nodes {
      let label = node.lines.map(MermaidText.label).joined(separator: "<br>")
      output.write("  \(node.id)[\"\(label)\"]\(className(of: node).map { ":::" + $0 } ?? "")\n")
    }
    for edge in graph.edges {
      let label = edge.words.map { "|\"\(MermaidText.label($0))\"|" } ?? ""
      output.write("  \(edge.cause) \(arrow(of: edge))\(label) \(edge.effect)\n")
    }
    output.write("  classDef top stroke-width:3px\n")
    output.write("  classDef gap stroke-dasharray:6 4\n")
  }

  private func className(of node: TreeGraph.Node) -> String? {
    node.hasGap ? "gap" : node.role == .top ? "top" : nil
  }

  private func arrow(of edge: TreeGraph.Edge) -> String {
    if edge.isGuard { return "-.-" }
    return switch edge.rank {
    case 3: "==>"
    case 0, 1: "-.->"
    default: "-->"
    }
  }
}

/// Text from people, written so that Mermaid shows it and does nothing else with it.
///
/// Mermaid reads a label as Markdown, as HTML and for icons, links and formulas; so every sign that
/// could mean something is written as its number. Works on Unicode scalars.
enum MermaidText {
  /// The text to stand in a quoted label: `a: #quot;b#quot;`.
  static func label(_ text: String) -> String {
    let scalars = Array(text.inOneLine.unicodeScalars)
    var written = ""
    for (place, scalar) in scalars.enumerated() {
      let before = place > 0 ? scalars[place - 1] : nil
      let after = place + 1 < scalars.count ? scalars[place + 1] : nil
      if isPlain(scalar, after: before, before: after) {
        written.unicodeScalars.append(scalar)
      } else {
        written += "#" + (names[scalar] ?? String(scalar.value)) + ";"
      }
    }
    return written
  }

  private static let names: [Unicode.Scalar: String] = [
    "\"": "quot", "&": "amp", "<": "lt", ">": "gt",
  ]

  /// Whether a sign does nothing where it stands: `4-day week: 1.5 %`, but no list and no address.
  private static func isPlain(
    _ scalar: Unicode.Scalar, after last: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> Bool {
    switch scalar {
    case " ", ",", "'", "?", "!", "(": true
    case "-", "/": last?.isLetterOrFigure == true && next?.isLetterOrFigure == true
    case ".": last?.isFigure == true && next?.isFigure == true
    case ":": last?.isLetterOrFigure == true && next == " "
    case ")": last?.isLetterOrFigure == true && last?.isFigure == false
    case "%": last == " " && (next == nil || next == " ")
    default: !scalar.isASCII || scalar.isLetterOrFigure
    }
  }

  /// The text for a title that is read aloud, where no sign can be written by its number.
  static func plain(_ text: String) -> String {
    let scalars = text.inOneLine.unicodeScalars.map { scalar in
      !scalar.isASCII || scalar.isLetterOrFigure || ",.'-".unicodeScalars.contains(scalar)
        ? scalar : " "
    }
    var plain = String.UnicodeScalarView()
    plain.append(contentsOf: scalars)
    return String(plain).inOneLine
  }
}

extension Unicode.Scalar {
  fileprivate var isFigure: Bool { ("0"..."9").contains(self) }
  fileprivate var isLetterOrFigure: Bool {
    isFigure || ("a"..."z").contains(self) || ("A"..."Z").contains(self)
  }
}
