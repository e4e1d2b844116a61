import Answers
import Sessions
import Scripts
public import Values

/// What a rehearsal found.
public struct RehearsalReport: Hashable, Sendable {
  /// How often something happened in the random walks.
  public struct Hits: Hashable, Sendable {
    /// The step or rule.
    public var id: String
    /// In how many walks.
    public var walks: Int
  }

  /// How long a walk was.
  public struct Path: Hashable, Sendable {
    /// The steps that were asked.
    public var steps: Int
    /// The minutes they are meant to take.
    public var minutes: Int
  }

  /// How much of something was reached.
  public struct Share: Hashable, Sendable {
    /// What was reached.
    public var reached: Int
    /// What there is.
    public var all: Int
  }

  /// The seed that gives this report again.
  public var seed: UInt64
  /// How many random walks there were.
  public var walks: Int
  /// In how many walks each step was asked, in order.
  public private(set) var steps: [Hits]
  /// In how many walks no line was taken any more, by the step they gave up at, in order.
  public private(set) var stuck: [Hits]
  /// In how many walks each rule spoke, in order.
  public private(set) var rules: [Hits]
  /// The walks that came to the end, the shortest first.
  public private(set) var paths: [Path] = []
  /// Steps asked.
  public private(set) var stepShare = Share(reached: 0, all: 0)
  /// Sides of conditions, options and ways to answer.
  public private(set) var branchShare = Share(reached: 0, all: 0)
  /// Rules that spoke.
  public private(set) var ruleShare = Share(reached: 0, all: 0)
  /// What nothing reaches, whatever is answered: `not-reached`, in the order of the file.
  public private(set) var never: [Finding] = []
  /// What was not reached before the work was done, and may be reached with another seed:
  /// `not-reached-in-time`, likewise.
  public private(set) var notInTime: [Finding] = []

  init(_ script: Script, seed: UInt64, walks: Int) {
    self.seed = seed
    self.walks = walks
    steps = script.steps.map { Hits(id: $0.id, walks: 0) }
    stuck = steps
    rules = script.steps.flatMap(\.coach).map { Hits(id: $0.id, walks: 0) }
  }

  /// Whether all there is was reached.
  public var isWhole: Bool { never.isEmpty && notInTime.isEmpty }

  /// The path in the middle; nothing when no walk came to the end.
  public var median: Path? { paths.isEmpty ? nil : paths[(paths.count - 1) / 2] }

  mutating func count(_ walk: Walk, _ script: Script) {
    for step in walk.asked { steps[step].walks += 1 }
    for rule in rules.indices where walk.spoke.contains(rules[rule].id) { rules[rule].walks += 1 }
    guard walk.isFinished else {
      if let step = walk.current { stuck[step].walks += 1 }
      return
    }
    paths.append(
      Path(
        steps: walk.asked.count,
        minutes: walk.asked.map { script.steps[$0].minutes }.reduce(0, +)))
  }

  mutating func conclude(_ goals: GoalList, unmet: Set<Goal>, impossible: Set<Goal>) {
    paths.sort { ($0.minutes, $0.steps) < ($1.minutes, $1.steps) }
    for entry in goals.entries {
      let isReached = !unmet.contains(entry.goal)
      switch (entry.goal.part, entry.goal.side) {
      case (.step, .yes): stepShare.count(isReached)
      case (.rule, .yes): ruleShare.count(isReached)
      default: branchShare.count(isReached)
      }
      guard !isReached else { continue }
      if impossible.contains(entry.goal) {
        never.append(Finding("not-reached", at: entry.place, entry.goal.complaint))
      } else {
        let complaint = entry.goal.complaint + ", as far as was tried"
        notInTime.append(Finding("not-reached-in-time", at: entry.place, complaint))
      }
    }
    never.sort { $0.place < $1.place }
    notInTime.sort { $0.place < $1.place }
  }
}

extension RehearsalReport.Share {
  fileprivate mutating func count(_ isReached: Bool) {
    all += 1
    if isReached { reached += 1 }
  }
}
