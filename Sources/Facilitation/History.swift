import Sessions

/// Lines typed before, by the kind of question they answered.
public struct History {
  /// All of them, oldest first.
  public private(set) var lines: [String]
  private let earlier: [String]
  private var byKind: [String: [String]] = [:]

  /// Begins with lines of earlier runs, which may have answered anything.
  init(_ lines: [String]) {
    (self.lines, earlier) = (lines, lines)
  }

  /// The lines to offer at a question: those that answered the same kind of question; at a whole
  /// answer those of earlier runs, too.
  func lines(like ask: Ask) -> [String] {
    let kind = History.kind(of: ask)
    let same = byKind[kind] ?? []
    return kind != History.wholeAnswer ? same : earlier.filter { !same.contains($0) } + same
  }

  /// Keeps a line.
  mutating func add(_ line: String, to ask: Ask) {
    guard lines.last != line else { return }
    lines.append(line)
    byKind[History.kind(of: ask), default: []].append(line)
  }

  private static let wholeAnswer = "answer"

  /// A cell by its name, a row of its table, or a whole answer.
  private static func kind(of ask: Ask) -> String {
    if let label = ask.cellLabel { return "cell " + label }
    return ask.isOfTable ? "row \(ask.step)" : wholeAnswer
  }
}
