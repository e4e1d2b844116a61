import Values

/// Where the cards of a tree stand, from left to right; lengths are pixels.
///
/// Each depth has a column of its own. Leaves stand one under the other, and a card stands beside the
/// middle of what hangs on it; guardrails come last. Past a dozen leaves cards are one row each, so that
/// the tree prints on one page.
struct TreeLayout {
  /// A card and where it stands.
  struct Box {
    let node: DriverTree
    let card: TreeCard
    let x: Int
    var y: Int
    /// The places of the boxes that hang on it.
    var branches: [Int] = []

    var right: Int { x + card.width }
    var bottom: Int { y + card.height }
    /// The height at which lines come and go.
    var middle: Int { y + card.height / 2 }
  }

  /// The top first, each before what hangs on it.
  private(set) var boxes: [Box] = []
  private(set) var width = 0
  private(set) var height = 0

  /// The space between two columns, for lines and what is written on them.
  static let gutter = 92
  static let margin = 10
  private static let leavesWithRoom = 12

  private let isDense: Bool
  private var columns: [Int: CardColumns] = [:]
  private var lefts: [Int] = []

  init(_ tree: DriverTree) {
    isDense = tree.nodes.count { $0.branches.isEmpty } > TreeLayout.leavesWithRoom
    var left = TreeLayout.margin
    var (depth, level) = (0, [tree])
    while !level.isEmpty {
      if isDense, depth > 0 { columns[depth] = CardColumns(level) }
      lefts.append(left)
      width = left + (columns[depth]?.width ?? TreeLayout.stacked)
      left = width + TreeLayout.gutter
      (depth, level) = (depth + 1, level.flatMap(\.branches))
    }
    _ = place(tree, depth: 0, top: TreeLayout.margin)
    width += TreeLayout.margin
    height = (boxes.map(\.bottom).max() ?? 0) + TreeLayout.margin
  }

  /// The width of a card in lines of its own.
  private static let stacked = 260

  private func card(of node: DriverTree, depth: Int) -> TreeCard {
    columns[depth].map { TreeCard(row: node, columns: $0) }
      ?? TreeCard(stacking: node, width: TreeLayout.stacked)
  }

  /// The space below a card before the next one that hangs on the same.
  private func gap(_ depth: Int) -> Int {
    isDense ? (depth == 1 ? 12 : 5) : (depth == 1 ? 20 : 10)
  }

  /// The height of a node with all that hangs on it.
  private func band(_ node: DriverTree, depth: Int) -> Int {
    max(card(of: node, depth: depth).height, band(of: node.movers, depth: depth + 1))
  }

  private func band(of nodes: [DriverTree], depth: Int) -> Int {
    nodes.reduce(0) { $0 + band($1, depth: depth) } + max(0, nodes.count - 1) * gap(depth)
  }

  /// Places a node and what hangs on it below a height; returns the place of its box.
  private mutating func place(_ node: DriverTree, depth: Int, top: Int) -> Int {
    let index = boxes.count
    let card = card(of: node, depth: depth)
    let band = band(node, depth: depth)
    boxes.append(Box(node: node, card: card, x: lefts[depth], y: top + (band - card.height) / 2))
    let movers = node.movers
    var y = top + (band - self.band(of: movers, depth: depth + 1)) / 2
    for mover in movers {
      boxes[index].branches.append(place(mover, depth: depth + 1, top: y))
      y += self.band(mover, depth: depth + 1) + gap(depth + 1)
    }
    if let first = boxes[index].branches.first, let last = boxes[index].branches.last {
      let middle = (boxes[first].middle + boxes[last].middle) / 2
      boxes[index].y = max(top, min(middle - card.height / 2, top + band - card.height))
    }
    y = top + band + gap(depth + 1) + TreeLayout.beforeGuards
    for guardrail in node.guards {
      boxes[index].branches.append(place(guardrail, depth: depth + 1, top: y))
      y += self.band(guardrail, depth: depth + 1) + gap(depth + 1)
    }
    return index
  }

  private static let beforeGuards = 8
}

extension DriverTree {
  /// What moves it: all that hangs on it but what guards the top.
  fileprivate var movers: [DriverTree] { branches.filter { role != .top || $0.role != .guardrail } }

  /// What guards the top.
  fileprivate var guards: [DriverTree] { branches.filter { role == .top && $0.role == .guardrail } }
}
