import Texts
import Values

/// The tree in the language of Graphviz, for builds of documentation.
///
/// An arrow leads from cause to effect; the thicker it is, the surer people are. A dashed box lacks
/// something.
///
/// ```
/// digraph drivers {
///   graph [rankdir=LR, …];
///   node [shape=box, style=rounded, …];
///   top [label="Homes fixed first time\n407 → 455\nDana Ruiz", penwidth=2.5];
///   n1 [label="Right part on the van\nLeo Brandt\nno baseline", style="rounded,dashed"];
///   n1 -> top [label="pushes, tested", penwidth=3];
///   n2 -> top [label="guards", style=dotted, dir=none];
/// }
/// ```
struct DOTReport: Report {
  private let tree: DriverTree

  init(_ tree: DriverTree) {
    self.tree = tree
  }

  func write(to output: inout some TextOutputStream) {
    let graph = TreeGraph(tree)
    output.write("digraph drivers {\n")
    output.write("  graph [rankdir=LR, ranksep=1.2, nodesep=0.2];\n")
    output.write("  node [shape=box, style=rounded, fontname=\"Helvetica\", fontsize=11];\n")
    output.write("  edge [fontname=\"Helvetica\", fontsize=9];\n")
    for node in graph.nodes {
      var attributes = ["label=\(DOTText.quoted(node.lines))"]
      if node.role == .top { attributes.append("penwidth=2.5") }
      if node.hasGap { attributes.append("style=\"rounded,dashed\"") }
      output.write("  \(node.id) [\(attributes.joined(separator: ", "))];\n")
    }
    for edge in graph.edges {
      let label = edge.words.map { ["label=\(DOTText.quoted([$0]))"] } ?? []
      let attributes = (label + style(of: edge)).joined(separator: ", ")
      let list = attributes.isEmpty ? "" : " [\(attributes)]"
      output.write("  \(edge.cause) -> \(edge.effect)\(list);\n")
    }
    output.write("}\n")
  }

  private func style(of edge: TreeGraph.Edge) -> [String] {
    if edge.isGuard { return ["style=dotted", "dir=none"] }
    return switch edge.rank {
    case 3: ["penwidth=3"]
    case 2: ["penwidth=1.5"]
    case 1: ["style=dashed"]
    case 0: ["style=dashed", "penwidth=0.6"]
    default: []
    }
  }
}

/// Text from people, written so that Graphviz shows it and does nothing else with it.
///
/// A backslash would begin `\N`, the name of the node, and an ampersand an entity. Works on Unicode
/// scalars.
enum DOTText {
  /// Lines as one quoted string, each broken after about thirty columns: `"a \"b\"\nc"`.
  static func quoted(_ lines: [String]) -> String {
    let rows = lines.flatMap { wrapped($0.inOneLine, width: 30) }
    return "\"" + rows.map(escaped).joined(separator: "\\n") + "\""
  }

  private static func escaped(_ text: String) -> String {
    var written = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "\"": written += "\\"
      case "&":
        written += "&amp;"
        continue
      default: break
      }
      written.unicodeScalars.append(scalar)
    }
    return written
  }
}
