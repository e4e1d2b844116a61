import Texts
public import Values

/// A tree as lines of text, downwards, for a terminal.
///
/// ```
/// Homes fixed first time
/// ├─ Right part on the van  tested · turn up
/// │  └─ vans loaded the evening before  Stores
/// └─ Homes that know about us  guess · small test
/// ```
public struct TreeOutline {
  private let tree: DriverTree
  private let width: Int

  /// Makes the outline of a tree for rows of this many columns.
  public init(_ tree: DriverTree, width: Int) {
    (self.tree, self.width) = (tree, width)
  }

  /// The rows with lines drawn from each branch to what hangs on it.
  public var drawn: [String] { drawn(tree, first: "", rest: "") }

  /// The rows with numbers instead, `1.2` being the second under the first: nothing but words to
  /// hear for who has the screen read aloud.
  public var numbered: [String] { numbered(tree, number: "", indent: 0) }

  /// `first` stands before the name, `rest` before what is below it; both are as wide.
  private func drawn(_ tree: DriverTree, first: String, rest: String) -> [String] {
    let notes = tree.notes.joined(separator: " · ")
    // Further rows stand beside the line to what hangs on it.
    let below = rest + (tree.branches.isEmpty ? "   " : "│  ")
    let line = first + tree.name + (notes.isEmpty ? "" : "  " + notes)
    var rows = [line]
    if displayWidth(line) > width {
      let room = width - displayWidth(first)
      rows = wrapped(tree.name, width: room, indent: 3).enumerated().map { number, row in
        number == 0 ? first + row : below + row.dropFirst(3)
      }
      if !notes.isEmpty {
        rows += wrapped("· " + notes, width: room - 3, indent: 2).map { below + $0 }
      }
    }
    for (number, branch) in tree.branches.enumerated() {
      let isLast = number == tree.branches.count - 1
      rows += drawn(
        branch, first: rest + (isLast ? "└─ " : "├─ "), rest: rest + (isLast ? "   " : "│  "))
    }
    return rows
  }

  private func numbered(_ tree: DriverTree, number: String, indent: Int) -> [String] {
    let name = (number.isEmpty ? "" : number + " ") + tree.name
    let text = tree.notes.isEmpty ? name : name + ": " + tree.notes.joined(separator: ", ")
    return wrapped(text, width: width, firstIndent: indent, indent: indent + 2)
      + tree.branches.enumerated().flatMap { place, branch in
        numbered(
          branch, number: (number.isEmpty ? "" : number + ".") + String(place + 1),
          indent: number.isEmpty ? 0 : indent + 2)
      }
  }
}
