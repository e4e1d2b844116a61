/// How cells are answered at random: mostly as the good examples, otherwise in some steps or in all.
struct AnsweringPolicy: Sendable {
  /// How often a cell is answered in another way than the good one.
  var boldness: Double
  /// The steps in which they are answered otherwise; nothing for all.
  var steps: Set<Int>?
  /// How often a strong message is kept with a reason.
  var stubbornness = 0.6
  /// How often an offer is taken.
  var curiosity = 0.3

  /// What is typed into a cell, row after row; drawn when the cell is first asked.
  private enum Column: Hashable, Sendable {
    case always(Candidate)
    case varied
  }

  private var columns: [CandidateList.Cell: Column] = [:]
  /// How many rows each table gets, as far as that is settled.
  private(set) var counts: [Int: Int] = [:]
  /// The tables in which each row is strong or weak as a whole.
  private var swings: [Int: Bool] = [:]

  /// Makes a policy.
  init(boldness: Double, in steps: Set<Int>? = nil) {
    self.boldness = boldness
    self.steps = steps
  }

  /// The same policy, drawn anew in some steps.
  func changed(in steps: Set<Int>, boldness: Double) -> AnsweringPolicy {
    var changed = self
    (changed.boldness, changed.steps) = (boldness, steps)
    changed.columns = columns.filter { !steps.contains($0.key.step) }
    changed.counts = counts.filter { !steps.contains($0.key) }
    changed.swings = swings.filter { !steps.contains($0.key) }
    return changed
  }

  /// Settles how many rows some tables get.
  mutating func fix(_ count: Int?, in steps: Set<Int>) {
    for step in steps { counts[step] = count }
  }

  /// What is typed into a cell.
  mutating func candidate(
    for cell: CandidateList.Cell, of candidates: [Candidate], _ generator: inout SeededGenerator
  ) -> Candidate {
    let column = columns[cell] ?? newColumn(in: cell.step, candidates, &generator)
    columns[cell] = column
    switch column {
    case .always(let candidate): return candidate
    case .varied: return candidates.randomElement(using: &generator) ?? .good
    }
  }

  private func newColumn(
    in step: Int, _ candidates: [Candidate], _ generator: inout SeededGenerator
  ) -> Column {
    guard isBold(in: step, &generator) else { return .always(.good) }
    guard !generator.isLucky(0.35) else { return .varied }
    return .always(candidates.randomElement(using: &generator) ?? .good)
  }

  /// How many rows a table gets.
  mutating func rows(
    of step: Int, worth: [Int], least: Int, _ generator: inout SeededGenerator
  ) -> Int {
    if let count = counts[step] { return count }
    let usual = max(least, 2) + Int.random(in: 0...2, using: &generator)
    // Long tables take long to type: they are tried when they are asked for.
    let isTried = steps?.contains(step) == true ? generator.isLucky(0.4) : generator.isLucky(0.05)
    let count = isTried ? worth.randomElement(using: &generator) ?? usual : usual
    counts[step] = count
    return count
  }

  /// Whether the rows of a table are strong or weak as a whole.
  mutating func swings(in step: Int, _ generator: inout SeededGenerator) -> Bool {
    if let swings = swings[step] { return swings }
    let isSwinging = isBold(in: step, &generator) && generator.isLucky(0.3)
    swings[step] = isSwinging
    return isSwinging
  }

  private func isBold(in step: Int, _ generator: inout SeededGenerator) -> Bool {
    generator.isLucky(steps.map { $0.contains(step) ? boldness : 0.04 } ?? boldness)
  }
}
