import Texts
import Values

// What a tree says beside its names, in the words that all drawings of it share.

extension DriverTree {
  /// The name in one line, safe to measure; `?` while it has none.
  var title: String { name.inOneLine.nonBlank ?? "?" }

  /// The name with the word that tells a guardrail from what moves the top.
  var heading: String { role == .guardrail ? "guard: " + title : title }

  /// Where it stands and is to go, with what the numbers count: `412 → 455 homes`, `? → 12`, `?`.
  func value(arrow: String) -> String? {
    guard let span = span(arrow: arrow)?.inOneLine.nonBlank else {
      return gaps.contains(.baseline) ? "?" : nil
    }
    if from == nil, to == nil, gaps.contains(.baseline) { return "?, " + span }
    return span + (countedUnit.map { " " + $0 } ?? "")
  }

  /// What its numbers count, where they do not say it themselves.
  var countedUnit: String? {
    let numbers = [from, to].compactMap(\.self)
    guard !numbers.isEmpty, numbers.allSatisfy({ $0.unit == nil }) else { return nil }
    return unit?.inOneLine.nonBlank
  }

  /// Everything but the name, in words to hear: `pushes`, `tested`, `45 to 75 %`, `owner Dana`.
  var words: [String] {
    var words = [link?.inOneLine.nonBlank, evidence?.word.inOneLine.nonBlank]
    if from == nil, let to {
      words.append("to " + to.printed.inOneLine + (countedUnit.map { " " + $0 } ?? ""))
    } else {
      words.append(value(arrow: "to").flatMap { $0 == "?" ? nil : $0 })
    }
    words += gaps.map(\.words)
    words.append(owner?.inOneLine.nonBlank.map { "owner " + $0 })
    return words.compactMap(\.self) + remarks
  }

  /// Every node in a line to hear, numbered by its place, and how deep it stands:
  /// `1.2 Bookings with a fault photo: pushes, tested, 45 to 75 %, owner Dana`.
  var spoken: [(depth: Int, text: String)] { spoken(number: "", depth: 0) }

  private func spoken(number: String, depth: Int) -> [(depth: Int, text: String)] {
    let name = number.isEmpty ? heading : number + " " + heading
    let line = ([name] + [words.joined(separator: ", ")]).filter { !$0.isEmpty }
    return [(depth, line.joined(separator: ": "))]
      + branches.enumerated().flatMap { place, branch in
        branch.spoken(
          number: (number.isEmpty ? "" : number + ".") + String(place + 1), depth: depth + 1)
      }
  }

  /// What is said about it, each in one line.
  var remarks: [String] { notes.compactMap { $0.inOneLine.nonBlank } }

  /// The link with its evidence, as the label of an edge: `pushes, tested`; `guards` for a guardrail.
  var edgeWords: String? {
    let link = role == .guardrail ? "guards" : link?.inOneLine.nonBlank
    let words = [link, evidence?.word.inOneLine.nonBlank].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  /// How many nodes lack what: `1 node has no owner, 2 no baseline`; nothing where all is known.
  var gapsInWords: String? {
    let nodes = nodes
    let counts = Gap.allCases.map { gap in (gap, nodes.count { $0.gaps.contains(gap) }) }
      .filter { $0.1 > 0 }
    guard !counts.isEmpty else { return nil }
    return counts.enumerated().map { place, item in
      let (gap, count) = item
      let nodes = place > 0 ? "" : count == 1 ? "node has " : "nodes have "
      return "\(count) \(nodes)\(gap.words)"
    }.joined(separator: ", ")
  }

  /// The degrees of evidence that occur, the strongest first.
  var degrees: [Evidence] {
    var seen: Set<Evidence> = []
    return nodes.compactMap(\.evidence).filter { seen.insert($0).inserted }
      .enumerated().sorted { ($1.element.rank, $0.offset) < ($0.element.rank, $1.offset) }
      .map(\.element)
  }
}

extension DriverTree.Gap {
  /// The gap in words: `no owner`.
  var words: String { "no " + rawValue }
}

extension DriverTree.Evidence {
  /// Whether it is so weak that finding out more is the next thing to do.
  var isWeak: Bool { rank <= 1 }

  /// The degree as three signs, the full ones first: `●●○`.
  func signs(full: String, empty: String) -> String {
    String(repeating: full, count: rank)
      + String(repeating: empty, count: DriverTree.Evidence.strongest - rank)
  }
}
