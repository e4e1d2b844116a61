import Answers
import Sessions
import Rules
import Scripts
import Values
import Workbooks

/// Everything a rehearsal of a script is to reach, in the order of its file.
struct GoalList: Sendable {
  /// A goal with where it stands and what decides it.
  struct Entry: Sendable {
    var goal: Goal
    var place: Place
    /// The steps behind it, its own included.
    var steps: Set<Int>
    /// Those behind the condition that decides it, and not those before it in a list of cases.
    var nearest: Set<Int>
    /// Whether more than this workshop's answers decide it: other workshops, who takes part.
    var isForeign: Bool
    /// How many rows or ticks its condition counts with.
    var counts: [Int] = []
    /// The names that decide it.
    var names: Set<Dependency> = []
  }

  private(set) var entries: [Entry] = []
  private let index: ScriptIndex
  private let indexes: [String: ScriptIndex]

  /// Lists the goals of a script; `indexes` hold it and those it reads.
  init(_ index: ScriptIndex, _ indexes: [String: ScriptIndex]) {
    self.index = index
    self.indexes = indexes
    for number in index.script.steps.indices { addStep(number) }
    for (set, derivations) in index.script.derived.sorted(by: { $0.key < $1.key }) {
      for derivation in derivations {
        addLines(derivation.rule, .derived(derivation.name, set: set), step: nil)
      }
    }
    for result in index.script.results {
      addLines(result.rule, .result(result.name), step: nil)
    }
  }

  private mutating func add(
    _ part: Goal.Part, _ sides: [Goal.Side], at place: Place, step: Int?,
    _ names: Set<Dependency> = [], nearest: Set<Dependency>? = nil,
    counting conditions: [Expression] = []
  ) {
    let counts = conditions.map(\.clues).filter(\.counts).flatMap(\.worthCounting)
    let nearest = nearest.map { index.graph.steps(behind: $0) } ?? []
    var names = names
    var steps = index.graph.steps(behind: names)
    if let step { steps.insert(step) }
    for step in steps {
      let asked = index.script.steps[step].when?.dependencies ?? []
      names.formUnion(asked)
      steps.formUnion(index.graph.steps(behind: asked))
    }
    let origins = Origins(of: names, indexes)
    // What depends on the last review being confirmed shows when it is.
    if origins.given.contains("revision") { steps.insert(index.script.steps.count - 1) }
    entries += sides.map {
      Entry(
        goal: Goal(part: part, side: $0), place: place, steps: steps,
        nearest: nearest.isEmpty ? steps : nearest,
        isForeign: origins.reachBeyond(index.script.id), counts: counts, names: names)
    }
  }

  private mutating func addStep(_ number: Int) {
    let step = index.script.steps[number]
    add(.step(step.id), [.yes], at: step.place, step: number)
    if step.when != nil { add(.step(step.id), [.no], at: step.place, step: number) }
    if step.open { add(.step(step.id), [.later], at: step.place, step: number) }
    for (entry, rows) in (step.table?.startsWith ?? []).enumerated() {
      guard let each = rows.each, !each.dependencies.isEmpty else { continue }
      add(
        .startingRows(entry, step: step.id), each.isFilter ? [.yes, .no] : [.yes],
        at: rows.place, step: number, each.dependencies)
    }
    for (entry, show) in step.shows.enumerated() {
      guard case .text(_, let when?) = show else { continue }
      add(
        .shown(entry, step: step.id), [.yes, .no], at: step.place, step: number, when.dependencies)
    }
    for field in step.fields { add(field, of: step, number) }
    for rule in step.coach { add(rule, of: step, number) }
  }

  private mutating func add(_ field: Field, of step: Step, _ number: Int) {
    let part = Goal.Part.field(field.id, step: step.id)
    if let when = field.when {
      add(part, [.yes, .no], at: field.place, step: number, when.dependencies)
    }
    if field.optional { add(part, [.empty], at: field.place, step: number) }
    if field.open { add(part, [.later], at: field.place, step: number) }
    for option in field.optionIDs {
      add(.option(option, field: field.id, step: step.id), [.yes], at: field.place, step: number)
    }
    if case .set(_, let conditions)? = field.options?.source {
      for (option, when) in conditions.sorted(by: { $0.key < $1.key }) {
        add(
          .option(option, field: field.id, step: step.id), [.offered, .withheld], at: field.place,
          step: number, when.dependencies)
      }
    }
    if let rule = field.fallback {
      addLines(rule, .fallback(field: field.id, step: step.id), step: number)
    }
  }

  private mutating func add(_ rule: CoachRule, of step: Step, _ number: Int) {
    var names = rule.when.dependencies
    if case .element(let list) = rule.each { names.formUnion(list.dependencies) }
    var sides: [Goal.Side] = [.yes, .no]
    if rule.level == .strong { sides.append(.kept) }
    if rule.offer != nil { sides += [.accepted, .passed] }
    add(
      .rule(rule.id, step: step.id), sides, at: rule.place, step: number, names,
      counting: [rule.when])
  }

  /// A value that is one expression has nothing to choose between.
  private mutating func addLines(_ rule: ValueRule, _ owner: Goal.Rule, step: Int?) {
    guard rule.cases.count > 1 || rule.cases.contains(where: { $0.when != nil }) else { return }
    for (number, line) in rule.cases.enumerated() {
      // A result is there once everything behind it is answered.
      let names = rule.dependencies
      let sides: [Goal.Side] = rule.every ? [.yes, .no] : [.yes]
      add(
        .line(number, of: owner), sides, at: line.place, step: step, names,
        nearest: line.when?.dependencies, counting: [line.when].compactMap(\.self))
    }
  }
}

extension Field {
  /// The written options of a choice, the points of a scale, yes and no; none where rows are chosen.
  var optionIDs: [String] {
    if kind == .scale { return anchors.indices.map { String($0) } }
    if type == .yesNo { return ["yes", "no"] }
    let also = options?.also?.options.map(\.id) ?? []
    switch options?.source {
    case .set(let set, _)?: return set.options.map(\.id) + also
    case .computed(let expression)?:
      guard expression.dependencies.isEmpty else { return also }
      let nobody = AnswerFacts([], workbook: Workbook(id: ""), today: Day(number: 0))
      let offered = Evaluator(nobody, lists: WordLists([:])).value(of: expression).elements
      return offered.compactMap { if case .choice(let choice) = $0 { choice.id } else { nil } }
        + also
    case nil: return []
    }
  }
}

extension Clues {
  /// Numbers of rows at which a condition that counts them changes its answer.
  var worthCounting: [Int] {
    numbers.filter { (0...39).contains($0) }.sorted().flatMap { [Int($0), Int($0) + 1] }
  }
}
