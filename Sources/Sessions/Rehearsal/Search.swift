import Scripts
import Values
import Workbooks

/// Walks through one script, again and again, until its goals are reached.
struct Search: Sendable {
  /// The most walks that are remembered at a step.
  private static let most = 8

  let script: Script
  let reads: [Script]
  let goals: GoalList
  private(set) var witness: Witness
  /// What walks begin over, and when.
  let beginnings: [Beginning]
  var generator: SeededGenerator
  /// Walks as they stood when they came to a step.
  private var stops: [Int: [Walk]] = [:]
  private let repertoire: Repertoire

  init(
    _ script: Script, reads: [Script], beginnings: [Beginning], _ generator: SeededGenerator
  ) {
    self.script = script
    self.reads = reads
    self.beginnings = beginnings
    self.generator = generator
    let index = ScriptIndex(script)
    goals = GoalList(index)
    witness = Witness(goals, script)
    repertoire = Repertoire(index)
  }

  /// The goals nothing has reached yet, in order.
  var unmet: [GoalList.Entry] { goals.entries.filter { witness.unmet.contains($0.goal) } }

  /// One walk from the beginning to the end.
  mutating func walk(_ recipe: Recipe) -> Walk {
    var walk = begin(recipe)
    finish(&walk, past: nil)
    return walk
  }

  private mutating func begin(_ recipe: Recipe) -> Walk {
    let beginning = beginnings.randomElement(using: &generator) ?? Beginning(Workbook(id: ""))
    var workbook = beginning.workbook
    if workbook.people == nil {
      workbook.people = Beginning.people.randomElement(using: &generator) ?? []
    }
    var walk = Walk(
      script, reads: reads, repertoire, recipe, over: workbook,
      at: Instant(seconds: beginning.now.seconds + Beginning.pause(&generator)))
    walk.start(&witness)
    return walk
  }

  /// Walks on; gives the walk as it stood at each step it came to.
  @discardableResult
  private mutating func finish(_ walk: inout Walk, past last: Int?) -> [Int: Walk] {
    let before = witness.unmet.count
    let passed = walk.run(past: last, &witness, &generator)
    let isNew = witness.unmet.count < before
    var stops: [Int: Walk] = [:]
    for stop in passed {
      guard let step = stop.current else { continue }
      remember(stop, at: step, isNew: isNew)
      if stops[step] == nil { stops[step] = stop }
    }
    return stops
  }

  private mutating func remember(_ walk: Walk, at step: Int, isNew: Bool) {
    if stops[step, default: []].count < Search.most {
      stops[step, default: []].append(walk)
    } else if isNew {
      stops[step]?[Int.random(in: 0..<Search.most, using: &generator)] = walk
    }
  }

  /// Tries for a goal, each time from the walk that came nearest or from another one, with other
  /// answers in some of the steps behind it; gives the walk that reached it.
  mutating func seek(_ entry: GoalList.Entry, tries: Int) -> Walk? {
    let steps = entry.steps.isEmpty ? Set(script.steps.indices) : entry.steps
    let (ordered, nearest) = (steps.sorted(), entry.nearest.sorted())
    var best: (closeness: Double, walk: Walk, stops: [Int: Walk])?
    for _ in 0..<tries {
      let from = (generator.isLucky(0.7) ? nearest : ordered).randomElement(using: &generator) ?? 0
      let isNarrow = generator.isLucky(0.5)
      let bold: Set<Int> = isNarrow ? [from] : steps.filter { $0 >= from }
      let boldness = [0.3, 0.6, 0.9].randomElement(using: &generator) ?? 0.6
      var recipe = (best?.walk.recipe ?? Recipe(boldness: 0)).changed(in: bold, boldness: boldness)
      recipe.stubbornness = [0.2, 0.9].randomElement(using: &generator) ?? 0.9
      recipe.curiosity = 0.3
      if generator.isLucky(0.5) {
        recipe.fix(entry.counts.randomElement(using: &generator), in: bold)
      }
      // From no walk in particular while none came nearer than another.
      let isLed = best.map { $0.closeness > 0 } ?? false
      let near = generator.isLucky(isLed ? 0.8 : 0.3) ? best?.stops[from] : nil
      let isFresh = near == nil && entry.isForeign && generator.isLucky(0.4)
      var walk: Walk
      if !isFresh, let stop = near ?? stops[from]?.randomElement(using: &generator) {
        walk = stop
        walk.recipe = recipe
      } else {
        walk = begin(recipe)
      }
      let stops = finish(&walk, past: ordered.last)
      if !witness.unmet.contains(entry.goal) { return walk }
      let closeness = closeness(of: walk, to: entry.goal, at: ordered.last ?? 0)
      guard closeness >= best?.closeness ?? 0 else { continue }
      let kept = near == nil ? [:] : best?.stops.filter { $0.key < from } ?? [:]
      best = (closeness, walk, kept.merging(stops) { $1 })
    }
    return nil
  }

  private func closeness(of walk: Walk, to goal: Goal, at last: Int) -> Double {
    Scene(session: walk.session, answers: walk.session.answers(), number: last).closeness(to: goal)
  }

  /// Goes on with a walk to its end, as the good examples have it.
  mutating func complete(_ walk: Walk) -> Walk {
    var walk = walk
    walk.recipe = Recipe(boldness: 0)
    finish(&walk, past: nil)
    return walk
  }
}
