import Texts
import Values

/// What stands on the card of a node, and where; lengths are pixels, from the card's corner.
struct TreeCard {
  /// Something on a card.
  enum Item: Equatable {
    /// A line of the name.
    case name(String)
    case value(String)
    case owner(String)
    case note(String)
    /// A word for what is missing, in a dashed frame where that would stand.
    case gap(DriverTree.Gap)
    /// The word, which ends where the three dots begin.
    case evidence(DriverTree.Evidence)
  }

  /// An item and where it begins: its left end and the line its letters stand on.
  struct Place: Equatable {
    let item: Item
    let x: Int
    let y: Int
  }

  private(set) var places: [Place] = []
  let width: Int
  private(set) var height = 0

  /// Distance of what stands on a card from its edge.
  static let padding = 12
  /// The length of the three dots and of the space before them.
  static let dots = 36
  /// The size of the frame of a gap.
  static let gapHeight = 16

  /// Lays a node out in lines of its own, for a tree that has room.
  init(stacking node: DriverTree, width: Int) {
    self.width = width
    var y = 8
    let isTop = node.role == .top
    for line in node.title.lines(of: isTop ? 28 : 30, atMost: 2) {
      places.append(Place(item: .name(line), x: TreeCard.padding, y: y + (isTop ? 16 : 14)))
      y += isTop ? 20 : 17
    }
    var evidence = node.evidence
    for group in Group.all(of: node) {
      y += group.hasFrame ? 22 : 18
      places += group.places(x: TreeCard.padding, y: y - 3, room: width - 2 * TreeCard.padding)
      if let degree = evidence, group.width < width - TreeCard.length(of: degree) - 40 {
        places.append(end(degree, y: y - 3))
        evidence = nil
      }
    }
    if let evidence {
      y += 18
      places.append(end(evidence, y: y - 3))
    }
    // A frame reaches further down than letters.
    if Group.all(of: node).last?.hasFrame == true, !node.remarks.isEmpty { y += 3 }
    for line in TreeCard.notes(node.remarks) {
      y += 15
      places.append(Place(item: .note(line), x: TreeCard.padding, y: y - 2))
    }
    height = y + 10
    height += height % 2
  }

  /// Lays a node out in one row of columns, for a tree of many nodes.
  init(row node: DriverTree, columns: CardColumns) {
    width = columns.width
    let names = node.title.lines(of: columns.name, atMost: 2)
    height = 10 + 16 * names.count
    for (number, line) in names.enumerated() {
      places.append(Place(item: .name(line), x: TreeCard.padding, y: 17 + 16 * number))
    }
    let y = height / 2 + 4
    let (value, owner) = (Group(valueOf: node), Group(ownerOf: node))
    places += value.places(x: columns.valueX, y: y, room: columns.valueWidth)
    places += owner.places(x: columns.ownerX, y: y, room: columns.ownerWidth)
    if let evidence = node.evidence { places.append(end(evidence, y: y)) }
  }

  /// Notes in two lines at most, broken between two notes where they fit.
  private static func notes(_ notes: [String]) -> [String] {
    var lines: [String] = []
    for note in notes {
      let longer = (lines.last.map { $0 + " · " } ?? "") + note
      if lines.isEmpty || displayWidth(longer) > 38 {
        lines.append(note)
      } else {
        lines[lines.endIndex - 1] = longer
      }
    }
    return lines.isEmpty ? [] : lines.joined(separator: "\n").lines(of: 38, atMost: 2)
  }

  private func end(_ evidence: DriverTree.Evidence, y: Int) -> Place {
    Place(item: .evidence(evidence), x: width - TreeCard.padding - TreeCard.dots, y: y)
  }

  /// The length of a degree of evidence with its word, and of the space before it.
  static func length(of evidence: DriverTree.Evidence) -> Int {
    14 + evidence.shortWord.pixels + dots
  }
}

/// Where the columns of cards of one row stand; as wide as the widest that stands in them.
struct CardColumns {
  /// The columns of letters of a line of a name.
  let name: Int
  let valueX: Int
  let valueWidth: Int
  let ownerX: Int
  let ownerWidth: Int
  let width: Int

  /// Finds room for some nodes.
  init(_ nodes: [DriverTree]) {
    valueWidth = min(190, nodes.map { Group(valueOf: $0).width }.max() ?? 0)
    ownerWidth = min(120, nodes.map { Group(ownerOf: $0).width }.max() ?? 0)
    let evidence = nodes.compactMap(\.evidence).map(TreeCard.length).max() ?? 0
    let widest = nodes.map { displayWidth($0.title) }.max() ?? 0
    name = max(12, min(valueWidth > 0 ? 44 : 60, widest))
    valueX = TreeCard.padding + name * 15 / 2 + 10
    ownerX = valueX + valueWidth + (valueWidth > 0 ? 16 : 0)
    width = ownerX + ownerWidth + evidence + TreeCard.padding
  }
}

/// What stands side by side: a text and frames for what is missing of it.
private struct Group {
  private(set) var parts: [TreeCard.Item] = []

  /// Where a node stands and is to go.
  init(valueOf node: DriverTree) {
    var value = node.value(arrow: "→")
    if node.gaps.contains(.baseline) {
      parts.append(.gap(.baseline))
      let unit = node.countedUnit.map { " " + $0 } ?? ""
      value = node.to.map { "→ " + $0.printed.inOneLine + unit } ?? node.limit?.inOneLine.nonBlank
    }
    if let value { parts.append(.value(value)) }
    if node.gaps.contains(.unit) { parts.append(.gap(.unit)) }
  }

  /// Who answers for a node.
  init(ownerOf node: DriverTree) {
    if node.gaps.contains(.owner) {
      parts.append(.gap(.owner))
    } else if let owner = node.owner?.inOneLine.nonBlank {
      parts.append(.owner(owner))
    }
  }

  /// What stands on a card line by line; frames alone share one.
  static func all(of node: DriverTree) -> [Group] {
    var (value, owner) = (Group(valueOf: node), Group(ownerOf: node))
    if value.frames.count == value.parts.count, owner.hasFrame {
      value.parts += owner.parts
      owner.parts = []
    }
    return [value, owner].filter { !$0.parts.isEmpty }
  }

  /// Whether something in it is missing.
  var hasFrame: Bool { !frames.isEmpty }

  private var frames: [DriverTree.Gap] {
    parts.compactMap { if case .gap(let gap) = $0 { gap } else { nil } }
  }

  var width: Int {
    parts.reduce(0) { $0 + Group.width(of: $1) + 8 } - (parts.isEmpty ? 0 : 8)
  }

  /// The parts one after the other; a text is cut to the room that frames leave.
  func places(x: Int, y: Int, room: Int) -> [TreeCard.Place] {
    let room = room - frames.reduce(0) { $0 + $1.frameWidth + 8 }
    var x = x
    return parts.map { part in
      var part = part
      switch part {
      case .value(let text): part = .value(text.fitted(to: room))
      case .owner(let text): part = .owner(text.fitted(to: room))
      default: break
      }
      defer { x += Group.width(of: part) + 8 }
      return TreeCard.Place(item: part, x: x, y: y)
    }
  }

  private static func width(of item: TreeCard.Item) -> Int {
    switch item {
    case .value(let text), .owner(let text): text.pixels
    case .gap(let gap): gap.frameWidth
    case .name, .note, .evidence: 0
    }
  }
}

extension DriverTree.Gap {
  /// The width of the frame around its words.
  var frameWidth: Int {
    switch self {
    case .owner: 64
    case .baseline: 80
    case .unit: 54
    }
  }
}

extension DriverTree.Evidence {
  /// The word as far as a card has room for it.
  var shortWord: String { word.inOneLine.cut(to: 14) }
}

extension String {
  /// About how long the text is in letters of 12 pixels; nothing is measured, so rather too long.
  fileprivate var pixels: Int { Int((weight * 7).rounded(.up)) }

  /// The text cut to a length.
  fileprivate func fitted(to pixels: Int) -> String {
    guard self.pixels > pixels else { return self }
    return cut(to: displayWidth(self) * max(0, pixels) / self.pixels)
  }

  /// The text in lines of so many columns, the last ending in `…` where there is more of it.
  ///
  /// Capitals and other wide letters count for more than one column.
  fileprivate func lines(of columns: Int, atMost most: Int) -> [String] {
    let width = displayWidth(self)
    let room = width == 0 ? columns : min(columns, Int(Double(columns * width) / weight))
    let lines = wrapped(self, width: room)
    guard lines.count > most else { return lines }
    return lines.prefix(most - 1) + [(lines[most - 1] + "…").cut(to: room)]
  }

  /// The columns of the text, those with wide letters weighted.
  private var weight: Double {
    reduce(0) { sum, character in
      let isWide = character.isUppercase || "mw%@&".contains(character)
      return sum + Double(character.columns) * (isWide ? 1.3 : 1)
    }
  }
}
