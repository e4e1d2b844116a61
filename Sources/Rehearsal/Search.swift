import Answers
import Sessions
import Rules
import Scripts
import Values
import Workbooks

/// Walks through one script, again and again, until its goals are reached.
struct Search: Sendable {
  /// The most walks that are remembered at a step.
  private static let mostStops = 8
  /// The most finished walks that are remembered.
  private static let mostFinished = 120
  /// From how many of them answers are changed at a time.
  private static let startsAtOnce = 3
  /// The most looks at answers from one of them.
  private static let mostLooks = 1500

  /// A walk that came to its end, and what it began over.
  private struct Finished: Sendable {
    var workbook: Workbook
    var start: StartingWorkbook
  }

  let script: Script
  let reads: [Script]
  let goals: GoalList
  private(set) var tracker: GoalTracker
  /// What walks begin over, by which workshops are answered in it and what they chose.
  private let startingWorkbooks: [[StartingWorkbook]]
  private var walkCount = 0
  /// The work done so far: lines typed, and looks at answers by the quarter.
  private(set) var work = 0
  private(set) var generator: SeededGenerator
  /// Walks as they stood when they came to a step.
  private var stops: [Int: [Walk]] = [:]
  private var finished: [Finished] = []
  private let candidates: CandidateList

  init(
    _ script: Script, reads: [Script], over startingWorkbooks: [StartingWorkbook],
    _ generator: SeededGenerator
  ) {
    self.script = script
    self.reads = reads
    let named = Set(([script] + reads).flatMap(\.expressions).flatMap(\.dependencies))
    let groups = Dictionary(grouping: startingWorkbooks) { $0.choices(of: reads, among: named) }
    self.startingWorkbooks = groups.keys.sorted { $0.lexicographicallyPrecedes($1) }.compactMap {
      groups[$0]
    }
    self.generator = generator
    let index = ScriptIndex(script)
    let indexes = Dictionary(
      ([script] + reads).map { ($0.id, ScriptIndex($0)) }, uniquingKeysWith: { first, _ in first })
    goals = GoalList(index, indexes)
    tracker = GoalTracker(goals, script)
    candidates = CandidateList(index)
  }

  /// The goals nothing has reached yet, in order.
  var unmet: [GoalList.Entry] { goals.entries.filter { isUnmet($0) } }

  /// Whether nothing has reached a goal yet.
  func isUnmet(_ entry: GoalList.Entry) -> Bool { tracker.unmet.contains(entry.goal) }

  // MARK: Walks

  /// One walk from the beginning to the end; the first ones begin over one of each group in turn.
  mutating func walk(_ policy: AnsweringPolicy) -> Walk {
    let start = drawStart(from: walkCount)
    walkCount += 1
    var walk = begin(EventChooser(candidates, policy), over: start)
    finish(&walk, past: nil)
    if walk.isFinished { remember(Finished(workbook: walk.session.workbook, start: start)) }
    return walk
  }

  /// Goes on with a walk to its end, as the good examples have it.
  mutating func complete(_ walk: Walk) -> Walk {
    var walk = walk
    walk.chooser = EventChooser(candidates, AnsweringPolicy(boldness: 0), given: walk.chooser.given)
    finish(&walk, past: nil)
    return walk
  }

  private mutating func drawStart(from number: Int? = nil) -> StartingWorkbook {
    // Few workbooks lack a workshop that many have, or come to a verdict, and much hangs on it.
    var group = generator.isLucky(0.7) ? startingWorkbooks.randomElement(using: &generator) : nil
    if let number, startingWorkbooks.indices.contains(number) { group = startingWorkbooks[number] }
    var start =
      (group ?? Array(startingWorkbooks.joined())).randomElement(using: &generator)
      ?? StartingWorkbook(Workbook(id: ""))
    if start.workbook.people == nil {
      start.workbook.people = StartingWorkbook.people.randomElement(using: &generator) ?? []
    }
    start.now.seconds += StartingWorkbook.pause(&generator)
    return start
  }

  private mutating func begin(_ chooser: EventChooser, over start: StartingWorkbook) -> Walk {
    var walk = Walk(script, reads: reads, chooser, over: start.workbook, at: start.now)
    walk.start(&tracker)
    return walk
  }

  /// Walks on; gives the walk as it stood at each step it came to.
  @discardableResult
  private mutating func finish(_ walk: inout Walk, past last: Int?) -> [Int: Walk] {
    let before = tracker.unmet.count
    let lines = walk.lineCount
    let passed = walk.run(past: last, &tracker, &generator)
    work += walk.lineCount - lines
    let isNew = tracker.unmet.count < before
    var stops: [Int: Walk] = [:]
    for stop in passed {
      guard let step = stop.current else { continue }
      remember(stop, at: step, isNew: isNew)
      if stops[step] == nil { stops[step] = stop }
    }
    return stops
  }

  private mutating func remember(_ walk: Walk, at step: Int, isNew: Bool) {
    if stops[step, default: []].count < Search.mostStops {
      stops[step, default: []].append(walk)
    } else if isNew {
      stops[step]?[Int.random(in: 0..<Search.mostStops, using: &generator)] = walk
    }
  }

  private mutating func remember(_ new: Finished) {
    if finished.count < Search.mostFinished { finished.append(new) }
  }

  // MARK: Changed answers

  /// Changes the answers of finished walks until they reach a goal, and types them.
  ///
  /// Each round takes other walks, the nearest first. Gives the walk that reached the goal.
  mutating func solve(_ entry: GoalList.Entry, round: Int, _ answers: inout AnswerSearch) -> Walk? {
    let looks = answers.lookCount
    defer { work += (answers.lookCount - looks) / 4 }
    let promises = finished.map {
      answers.promise(of: $0.workbook, at: $0.start.now, to: entry)
    }
    let nearest = finished.indices.sorted {
      (promises[$1].closeness, promises[$1].count, $0)
        < (promises[$0].closeness, promises[$0].count, $1)
    }
    for number in nearest.dropFirst(round * Search.startsAtOnce).prefix(Search.startsAtOnce) {
      let from = finished[number]
      guard
        let found = answers.found(
          entry, from: from.workbook, at: from.start.now, looks: Search.mostLooks)
      else { continue }
      // Rows that are filled in are judged only when they are typed.
      for step in [nil] + [entry.goal.tableOfRule(in: script)].compactMap(\.self) {
        let walk = type(found, from.start, typingAllOf: step, for: entry)
        if let walk, !isUnmet(entry) { return walk }
      }
    }
    return nil
  }

  /// Types the answers of a workbook: those of other workshops first where they were changed.
  private mutating func type(
    _ found: ChangedAnswers, _ start: StartingWorkbook, typingAllOf step: Int?,
    for entry: GoalList.Entry
  ) -> Walk? {
    var start = start
    start.now = found.now
    start.workbook.people = found.workbook.people
    if found.workshops.contains(where: { $0 != script.id }) {
      guard let workbook = typedOthers(found) else { return nil }
      start.workbook = workbook
    }
    var policy = step.map { AnsweringPolicy(boldness: 1, in: [$0]) } ?? AnsweringPolicy(boldness: 0)
    policy.stubbornness = 1
    policy.curiosity = entry.goal.side == .accepted ? 1 : 0
    var walk = begin(
      EventChooser(
        candidates, policy,
        given: GivenAnswers(found.workbook, script, reads: reads, typingAllOf: step)),
      over: start)
    finish(&walk, past: entry.steps.max())
    return walk
  }

  /// What is left by other workshops that are answered as in a workbook; nothing when one of them
  /// cannot be.
  private mutating func typedOthers(_ found: ChangedAnswers) -> Workbook? {
    var workbook = Workbook(id: found.workbook.id)
    workbook.people = found.workbook.people
    for other in reads {
      guard let record = found.workbook[other.id], record.state == .done else { continue }
      let behind = reads.filter { other.reads.contains($0.id) }
      var policy = AnsweringPolicy(boldness: 0)
      policy.stubbornness = 1
      policy.curiosity = 0
      let index = ScriptIndex(other)
      var walk = Walk(
        other, reads: behind,
        EventChooser(
          CandidateList(index), policy, given: GivenAnswers(found.workbook, other, reads: behind)),
        over: workbook, at: record.firstAnswer ?? found.now)
      var unseen = GoalTracker(script: other)
      walk.start(&unseen)
      _ = walk.run(&unseen, &generator)
      work += walk.lineCount
      guard walk.isFinished else { return nil }
      workbook = walk.session.workbook
    }
    return workbook
  }

  // MARK: Chance

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
      var policy = (best?.walk.chooser.policy ?? AnsweringPolicy(boldness: 0))
        .changed(in: bold, boldness: boldness)
      policy.stubbornness = [0.2, 0.9].randomElement(using: &generator) ?? 0.9
      policy.curiosity = 0.3
      if generator.isLucky(0.5) {
        policy.fix(entry.counts.randomElement(using: &generator), in: bold)
      }
      // From no walk in particular while none came nearer than another.
      let isLed = best.map { $0.closeness > 0 } ?? false
      let near = generator.isLucky(isLed ? 0.8 : 0.3) ? best?.stops[from] : nil
      let isFresh = near == nil && entry.isForeign && generator.isLucky(0.4)
      var walk: Walk
      if !isFresh, let stop = near ?? stops[from]?.randomElement(using: &generator) {
        walk = stop
        walk.chooser = EventChooser(candidates, policy)
      } else {
        walk = begin(EventChooser(candidates, policy), over: drawStart())
      }
      let stops = finish(&walk, past: ordered.last)
      if !isUnmet(entry) { return walk }
      let closeness = GoalDistance(walk.session.answers.facts, walk.session.answers.index)
        .closeness(to: entry.goal)
      guard closeness >= best?.closeness ?? 0 else { continue }
      let kept = near == nil ? [:] : best?.stops.filter { $0.key < from } ?? [:]
      best = (closeness, walk, kept.merging(stops) { $1 })
    }
    return nil
  }
}

extension Goal {
  /// The table whose rows the rule speaks about one by one; nothing for any other goal.
  fileprivate func tableOfRule(in script: Script) -> Int? {
    guard case .rule(let id, let step) = part,
      let number = script.steps.firstIndex(where: { $0.id == step && $0.table != nil }),
      let rule = script.steps[number].coach.first(where: { $0.id == id }), case .row = rule.each
    else { return nil }
    return number
  }
}

extension WorkshopRecord {
  /// When its first answer was given.
  fileprivate var firstAnswer: Instant? {
    answers.compactMap(\.at).min { $0.seconds < $1.seconds }
  }
}
