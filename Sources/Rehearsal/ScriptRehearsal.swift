import Answers
import Sessions
import Rules
public import Scripts
import Values
import Workbooks

/// Many walks through a script: at random, then until both sides of every condition were seen.
///
/// A pure value: the same script and seed give the same report.
///
/// ```swift
/// var rehearsal = ScriptRehearsal(script, reads: [], walks: 100, seed: 7)
/// let report = rehearsal.report()
/// ```
public struct ScriptRehearsal: Sendable {
  /// What it is doing.
  public enum Stage: Hashable, Sendable {
    /// The random walk of this number, from 1.
    case walking(Int)
    /// Seeking what was left out, so many goals still.
    case seeking(left: Int)
  }

  /// The most work that is put into what random walks left out: lines typed, more or less.
  private static let mostWork = 15_000
  /// The most of it for one goal.
  private static let mostWorkForOne = 4000

  /// The walks through each workshop that is read.
  private static let walksOfOthers = 24

  private var search: Search
  private let walks: Int
  private let seed: UInt64

  /// Prepares a rehearsal; `reads` are the workshops the script names, each behind those it names
  /// itself.
  public init(_ script: Script, reads: [Script], walks: Int, seed: UInt64) {
    self.walks = walks
    self.seed = seed
    var generator = SeededGenerator(seed: seed)
    let startingWorkbooks = Self.startingWorkbooks(for: script, reads, &generator)
    search = Search(script, reads: reads, over: startingWorkbooks, generator)
  }

  /// What workshops that are read may have left, from nothing to all of them.
  private static func startingWorkbooks(
    for script: Script, _ reads: [Script], _ generator: inout SeededGenerator
  ) -> [StartingWorkbook] {
    var found = [StartingWorkbook(Workbook(id: "rehearsal"))]
    for other in reads {
      let names = Set(
        ([script] + reads).filter { $0.id != other.id }.flatMap(\.expressions)
          .flatMap(\.dependencies))
      let behind = reads.filter { other.reads.contains($0.id) }
      var search = Search(other, reads: behind, over: found, generator)
      var answers = AnswerSearch(other, reads: behind)
      var walked = (0..<Self.walksOfOthers).map {
        search.walk(AnsweringPolicy(boldness: Double($0 % 6) / 7))
      }
      for entry in search.unmet where entry.goal.isNamed(in: names, of: other.id) {
        guard let walk = search.solve(entry, round: 0, &answers) ?? search.seek(entry, tries: 10)
        else { continue }
        walked.append(search.complete(walk))
      }
      generator = search.generator
      found += walked.filter(\.isFinished).map {
        StartingWorkbook($0.session.workbook, at: $0.now)
      }
    }
    return found
  }

  /// Walks and seeks; `progress` hears what it is doing.
  public mutating func report(progress: (Stage) -> Void = { _ in }) -> RehearsalReport {
    var report = RehearsalReport(search.script, seed: seed, walks: walks)
    for number in 0..<walks {
      progress(.walking(number + 1))
      let boldness = Double(number % 5) / 5
      report.count(search.walk(AnsweringPolicy(boldness: boldness)), search.script)
    }
    var reachability = Reachability(ScriptIndex(search.script))
    let impossible = Set(search.unmet.map(\.goal).filter { reachability.isImpossible($0) })
    seek(besides: impossible, progress)
    report.conclude(search.goals, unmet: search.tracker.unmet, impossible: impossible)
    return report
  }

  /// Seeks what the walks left out, first by changing their answers, then by chance, again and again
  /// until the work is done.
  private mutating func seek(besides impossible: Set<Goal>, _ progress: (Stage) -> Void) {
    var answers = AnswerSearch(search.script, reads: search.reads)
    var spent: [Goal: Int] = [:]
    let most = search.work + Self.mostWork
    for round in 0... {
      let left = search.unmet.filter {
        !impossible.contains($0.goal) && spent[$0.goal, default: 0] < Self.mostWorkForOne
      }
      if left.isEmpty { return }
      for entry in left where search.isUnmet(entry) {
        progress(.seeking(left: search.tracker.unmet.count - impossible.count))
        let before = search.work
        if search.solve(entry, round: round, &answers) == nil {
          _ = search.seek(entry, tries: 5 << min(round, 4))
        }
        spent[entry.goal, default: 0] += search.work - before
        if search.work >= most { return }
      }
    }
  }
}

extension Goal {
  /// Whether it is a case of a value that is among the names another workshop uses.
  fileprivate func isNamed(in names: Set<Dependency>, of workshop: String) -> Bool {
    switch part {
    case .line(_, .result(let name)): names.contains(.name(name, workshop: workshop))
    case .line(_, .derived(let name, let set)):
      names.contains(.column(name, set: set, workshop: workshop))
    default: false
    }
  }
}
