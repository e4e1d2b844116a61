import Texts
public import Values

/// A tree as lines of text, downwards, for a terminal.
///
/// ```
/// ★ Homes fixed first time                  407 → 455  Dana
/// ├─ Right part on the van          pushes  ?          Leo     ●●●
/// │  └─ Bookings with a fault photo         45 → 75 %  Dana    ●●○
/// │        turn up · effort from 25 to 40
/// └─ guard: same address again              at most 4  !owner
///    ●●● tested  ●●○ pattern      1 node has no owner, 1 no baseline
/// ```
///
/// Signs that some terminals draw two columns wide stand alone or at the end of a line, so that there
/// a column may shift and nothing is covered.
public struct TreeOutline {
  private let tree: DriverTree
  private let width: Int
  private let signs: Signs

  /// Makes the outline of a tree for rows of this many columns; `isASCII` draws with plain signs.
  public init(_ tree: DriverTree, width: Int, isASCII: Bool = false) {
    (self.tree, self.width) = (tree, width)
    signs = isASCII ? .ascii : .drawn
  }

  /// The rows with lines drawn from each branch to what hangs on it.
  public var drawn: [OutlineLine] {
    let rows = rows(of: tree, first: signs.top, rest: "")
    let columns = OutlineColumns(rows, width: width, signs: signs)
    return rows.flatMap { lines(of: $0, columns) } + legend
  }

  /// The rows with numbers instead, `1.2` being the second under the first: nothing but words to
  /// hear for who has the screen read aloud.
  public var numbered: [String] {
    tree.spoken.flatMap { depth, text in
      let indent = max(0, depth - 1) * 2
      return wrapped(text, width: width, firstIndent: indent, indent: indent + 2)
    } + (tree.gapsInWords.map { wrapped($0 + ".", width: width, indent: 2) } ?? [])
  }

  /// `rest` stands before what is below the node.
  private func rows(of node: DriverTree, first: String, rest: String) -> [OutlineRow] {
    let below = rest + (node.branches.isEmpty ? signs.blank : signs.line)
    return [OutlineRow(node: node, first: first, below: below)]
      + node.branches.enumerated().flatMap { number, branch in
        let isLast = number == node.branches.count - 1
        return rows(
          of: branch, first: rest + (isLast ? signs.last : signs.branch),
          rest: rest + (isLast ? signs.blank : signs.line))
      }
  }

  /// The row with its columns, the rest of the name beside the line to what hangs on it, and what
  /// is said about the node.
  private func lines(of row: OutlineRow, _ columns: OutlineColumns) -> [OutlineLine] {
    let end = columns.end(of: row)
    let names = wrapped(
      row.node.heading, width: end - displayWidth(row.first),
      indent: max(0, displayWidth(row.below) - displayWidth(row.first)))
    let role: OutlineLine.Tone = row.node.role == .top ? .strong : .plain
    var lines = names.enumerated().map { number, name in
      number == 0
        ? OutlineLine((row.first, .faint), (name, role))
        : OutlineLine((row.below, .faint), (name.trimmed, role))
    }
    var remarks = columns.remarks(on: row)
    let last = lines.endIndex - 1
    // One word, such as a team, needs no row of its own.
    if remarks.count == 1, let remark = remarks.first,
      lines[last].width + displayWidth(signs.separator + remark.text) <= end
    {
      lines[last].append([.init(signs.separator, .faint), remark])
      remarks = []
    }
    lines[0].append(columns.cells(of: row, after: lines[0].width))
    return lines + flow(remarks, first: row.below, separator: signs.separator)
  }

  /// Pieces one after the other, in as many lines as they need.
  private func flow(
    _ pieces: [OutlineLine.Span], first: String, separator: String
  ) -> [OutlineLine] {
    let room = max(4, width - displayWidth(first))
    var lines: [OutlineLine] = []
    for piece in pieces {
      for (number, text) in wrapped(piece.text, width: room).enumerated() {
        let start = number == 0 ? separator : " "
        if let last = lines.last, number == 0,
          last.width + displayWidth(start) + displayWidth(text) <= width
        {
          lines[lines.endIndex - 1].append([.init(start, .faint), .init(text, piece.tone)])
        } else {
          lines.append(OutlineLine((first, .faint), (text, piece.tone)))
        }
      }
    }
    return lines
  }

  /// The degrees of evidence that occur, and how many gaps there are.
  private var legend: [OutlineLine] {
    let degrees = tree.degrees.map { degree in
      OutlineLine.Span(signs.evidence(degree) + " " + degree.word.inOneLine, .faint)
    }
    let gaps = tree.gapsInWords.map { [OutlineLine.Span($0, .gap)] } ?? []
    var lines = flow(degrees, first: signs.blank, separator: "  ")
    let counted = flow(gaps, first: signs.blank, separator: " ")
    // Signs may be two columns wide each.
    let wide = lines.map { $0.width + 3 * degrees.count }.last ?? 0
    if lines.count == 1, let text = gaps.first, wide + 6 + displayWidth(text.text) <= width {
      lines[0].append([.init("      ", .faint), text])
      return lines
    }
    lines += counted
    return lines
  }
}
