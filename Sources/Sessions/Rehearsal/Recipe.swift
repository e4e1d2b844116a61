/// How a walk answers: mostly as the good examples, boldly in some steps or in all.
struct Recipe: Sendable {
  /// How often a cell is answered in another way than the good one.
  var boldness: Double
  /// The steps in which it is bold; nothing for all.
  var steps: Set<Int>?
  /// How often a strong message is kept with a reason.
  var stubbornness = 0.6
  /// How often an offer is taken.
  var curiosity = 0.3

  /// The habits drawn so far.
  private(set) var habits: [Repertoire.Cell: Habit] = [:]
  private(set) var counts: [Int: Int] = [:]
  /// The tables in which each row is strong or weak as a whole.
  private(set) var swings: [Int: Bool] = [:]

  /// Makes a recipe.
  init(boldness: Double, in steps: Set<Int>? = nil) {
    self.boldness = boldness
    self.steps = steps
  }

  /// The same recipe with other habits in some steps.
  func changed(in steps: Set<Int>, boldness: Double) -> Recipe {
    var changed = self
    (changed.boldness, changed.steps) = (boldness, steps)
    changed.habits = habits.filter { !steps.contains($0.key.step) }
    changed.counts = counts.filter { !steps.contains($0.key) }
    changed.swings = swings.filter { !steps.contains($0.key) }
    return changed
  }

  /// Settles how many rows some tables get.
  mutating func fix(_ count: Int?, in steps: Set<Int>) {
    for step in steps { counts[step] = count }
  }

  /// What is typed into a cell.
  mutating func draft(
    for cell: Repertoire.Cell, of drafts: [Draft], _ generator: inout SeededGenerator
  ) -> Draft {
    let habit = habits[cell] ?? newHabit(in: cell.step, drafts, &generator)
    habits[cell] = habit
    switch habit {
    case .always(let draft): return draft
    case .varied: return drafts.randomElement(using: &generator) ?? .good
    }
  }

  private func newHabit(
    in step: Int, _ drafts: [Draft], _ generator: inout SeededGenerator
  ) -> Habit {
    guard isBold(in: step, &generator) else { return .always(.good) }
    guard !generator.isLucky(0.35) else { return .varied }
    return .always(drafts.randomElement(using: &generator) ?? .good)
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
