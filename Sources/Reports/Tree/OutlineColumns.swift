import Texts
import Values

/// The columns beside the names of a tree, as many as the width has room for.
///
/// A column goes where the screen is narrow: values below 60 columns, owners and links below 45,
/// evidence below 30. What a row has no room for stands among what is said about it.
struct OutlineColumns {
  fileprivate enum Kind: CaseIterable { case link, value, owner, evidence }

  /// The columns of the names of full rows, what is drawn before them included.
  let name: Int
  private let width: Int
  private let widths: [(kind: Kind, width: Int)]
  private let signs: Signs

  private static let gap = 2
  /// Names are not squeezed further for the sake of a column.
  private static let least = 24

  init(_ rows: [OutlineRow], width: Int, signs: Signs) {
    (self.width, self.signs) = (width, signs)
    var kinds = Kind.allCases.filter { width >= $0.narrowest }
    var (widths, longest, room) = ([(kind: Kind, width: Int)](), 0, width)
    while true {
      widths = kinds.compactMap { kind in
        let widest = rows.compactMap { Self.cell(kind, of: $0.node, signs)?.shown }
          .map { displayWidth($0.text) }.max()
        return widest.map { (kind, $0) }
      }
      room = width - widths.reduce(0) { $0 + Self.gap + $1.width }
      longest =
        rows.map {
          displayWidth($0.first + $0.node.heading) - Self.emptyColumns(of: $0.node, widths, signs)
        }.max() ?? 0
      guard room < min(Self.least, longest), kinds.count > 1 else { break }
      kinds.remove(at: kinds.firstIndex(of: .value) ?? 0)
    }
    (self.widths, name) = (widths, min(room, longest))
  }

  /// How far a name reaches into columns in which its row has nothing.
  private static func emptyColumns(
    of node: DriverTree, _ widths: [(kind: Kind, width: Int)], _ signs: Signs
  ) -> Int {
    widths.prefix { cell($0.kind, of: node, signs)?.shown == nil }
      .reduce(0) { $0 + gap + $1.width }
  }

  /// Where a name and what stands behind it must end.
  func end(of row: OutlineRow) -> Int {
    let isAlone = widths.allSatisfy { Self.cell($0.kind, of: row.node, signs)?.shown == nil }
    return isAlone ? width : name + Self.emptyColumns(of: row.node, widths, signs)
  }

  /// What stands beside a name that ends at a column.
  func cells(of row: OutlineRow, after column: Int) -> [OutlineLine.Span] {
    var spans: [OutlineLine.Span] = []
    var (place, end) = (name, column)
    for (kind, width) in widths {
      place += Self.gap
      if let shown = Self.cell(kind, of: row.node, signs)?.shown {
        spans += [.init(String(repeating: " ", count: place - end), .plain), shown]
        end = place + displayWidth(shown.text)
      }
      place += width
    }
    return spans
  }

  /// What no column has room for, then what is said about a node.
  func remarks(on row: OutlineRow) -> [OutlineLine.Span] {
    Kind.allCases.flatMap { kind -> [OutlineLine.Span] in
      guard let cell = Self.cell(kind, of: row.node, signs) else { return [] }
      return widths.contains { $0.kind == kind } && cell.shown != nil ? cell.beside : cell.whole
    } + row.node.remarks.map { .init($0, .faint) }
  }

  /// What a column shows of a node.
  private struct Cell {
    /// What stands in the column; nothing where that has no room for it.
    var shown: OutlineLine.Span?
    /// What the column leaves out.
    var beside: [OutlineLine.Span] = []
    /// All of it, where it stands in no column.
    var whole: [OutlineLine.Span]
  }

  private static func cell(_ kind: Kind, of node: DriverTree, _ signs: Signs) -> Cell? {
    switch kind {
    case .link: linkCell(of: node)
    case .value: valueCell(of: node, signs)
    case .owner: ownerCell(of: node, signs)
    case .evidence:
      node.evidence.map { evidence in
        let span = OutlineLine.Span(signs.evidence(evidence), evidence.isWeak ? .gap : .plain)
        return Cell(shown: span, whole: [span])
      }
    }
  }

  private static func linkCell(of node: DriverTree) -> Cell? {
    guard let link = node.link?.inOneLine.nonBlank else { return nil }
    let span = OutlineLine.Span(link, .faint)
    return Cell(shown: displayWidth(link) <= 10 ? span : nil, whole: [span])
  }

  /// The value with its unit, or without where the column is too narrow for both.
  private static func valueCell(of node: DriverTree, _ signs: Signs) -> Cell? {
    guard let value = node.value(arrow: signs.arrow) else { return nil }
    let isGap = !Set(node.gaps).isDisjoint(with: [.baseline, .unit])
    func span(_ text: String) -> OutlineLine.Span {
      .init(text + (node.gaps.contains(.unit) ? " !unit" : ""), isGap ? .gap : .plain)
    }
    // Alone, a question mark would say little.
    let words = value == "?" ? [OutlineLine.Span(DriverTree.Gap.baseline.words, .gap)] : []
    let whole = span(value)
    if displayWidth(whole.text) <= 20 {
      return Cell(shown: whole, whole: words.isEmpty ? [whole] : words)
    }
    guard let unit = node.countedUnit, let bare = node.span(arrow: signs.arrow)?.inOneLine,
      displayWidth(bare) <= 20
    else { return Cell(whole: [whole]) }
    return Cell(shown: span(bare), beside: [.init(unit, .faint)], whole: [whole])
  }

  private static func ownerCell(of node: DriverTree, _ signs: Signs) -> Cell? {
    if node.gaps.contains(.owner) {
      let gap = OutlineLine.Span("!owner", .gap)
      return Cell(shown: gap, whole: [gap])
    }
    guard let owner = node.owner?.inOneLine.nonBlank else { return nil }
    let short = owner.cut(to: 12, mark: signs.ellipsis)
    let whole = OutlineLine.Span("owner " + owner, .faint)
    return Cell(
      shown: .init(short, .plain), beside: short == owner ? [] : [whole], whole: [whole])
  }
}

extension OutlineColumns.Kind {
  /// The narrowest screen on which the column stands.
  fileprivate var narrowest: Int {
    switch self {
    case .value: 60
    case .link, .owner: 45
    case .evidence: 30
    }
  }
}
