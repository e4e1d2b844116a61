/// The list of options under a line: which of them is marked, and what was typed before.
struct ChoiceList {
  /// More options than these are filtered by what is typed.
  static let mostUnfiltered = 9

  /// The options that are shown.
  let shown: [Choice]
  /// The marked one's index; nil where the line holds what was typed.
  private(set) var mark: Int?
  private let choices: Choices
  /// What stood in the cell when the list was made.
  private let typed: String

  /// A list for a cell with that text in it.
  init(_ choices: Choices, typed: String) {
    self.choices = choices
    self.typed = typed
    let part = choices.takesSeveral ? Self.unfinished(typed, choices) : typed
    let isFiltered = choices.options.count > Self.mostUnfiltered && !part.isEmpty
    let isLabel = choices.options.contains { $0.label == part }
    shown =
      isFiltered && !isLabel
      ? choices.options.filter { $0.label.lowercased().contains(part.lowercased()) }
      : choices.options
    mark = choices.takesSeveral ? nil : shown.firstIndex { $0.label == typed }
  }

  /// The first scalar of the cell.
  var start: Int { choices.start }
  /// Whether several options may be chosen.
  var takesSeveral: Bool { choices.takesSeveral }
  /// What is put after an option that is taken with Tab.
  var suffix: String { choices.suffix }
  /// The marked option.
  var marked: Choice? { mark.map { shown[$0] } }

  /// Whether typing opens it: it has found some of many, and not what was typed word for word.
  var opensByItself: Bool {
    choices.options.count > Self.mostUnfiltered && !shown.isEmpty
      && shown.count < choices.options.count
  }

  /// Moves the mark a step down (1) or up (-1) and returns the text for the cell.
  ///
  /// What was typed stands between the last option and the first.
  mutating func move(_ step: Int, cell: String) -> String {
    guard !shown.isEmpty else { return cell }
    let isInRing = !typed.isEmpty || takesSeveral
    let places = shown.count + (isInRing ? 1 : 0)
    let place = mark ?? (isInRing ? shown.count : step > 0 ? -1 : 0)
    let next = (place + step + places) % places
    mark = next < shown.count ? next : nil
    if takesSeveral { return cell }
    guard let marked, marked.refusal == nil else { return typed }
    return marked.label
  }

  /// What stood in the cell before the first move.
  var before: String { typed }

  /// The cell's text with the marked option put in or out; nil if it cannot be.
  func toggled(_ cell: String) -> String? {
    guard takesSeveral, let marked, marked.refusal == nil else { return nil }
    var labels = ticked(in: cell)
    if let index = labels.firstIndex(of: marked.label) {
      labels.remove(at: index)
    } else {
      labels.append(marked.label)
    }
    return labels.joined(separator: ", ")
  }

  /// The labels that the cell's text has.
  func ticked(in cell: String) -> [String] {
    Self.parts(cell).compactMap { part in
      choices.options.first { $0.label.lowercased() == part.lowercased() }?.label
    }
  }

  private static func parts(_ cell: String) -> [String] {
    cell.split(separator: ",").map { part in
      let text = part.drop { $0 == " " }
      return String(
        text[..<(text.lastIndex { $0 != " " }.map(text.index(after:)) ?? text.startIndex)])
    }
  }

  /// What is typed after the last comma, if it is no label yet.
  private static func unfinished(_ cell: String, _ choices: Choices) -> String {
    guard cell.last != ",", let last = parts(cell).last else { return "" }
    return choices.options.contains { $0.label.lowercased() == last.lowercased() } ? "" : last
  }
}
