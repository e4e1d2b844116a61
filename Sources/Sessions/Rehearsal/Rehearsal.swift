import Rules
public import Scripts
import Values
import Workbooks

/// Many walks through a script: at random, then until both sides of every condition were seen.
///
/// A pure value: the same script and seed give the same report.
///
/// ```swift
/// var rehearsal = Rehearsal(script, reads: [], walks: 100, seed: 7)
/// let report = rehearsal.report()
/// ```
public struct Rehearsal: Sendable {
  /// What it is doing.
  public enum Stage: Hashable, Sendable {
    /// The random walk of this number, from 1.
    case walking(Int)
    /// Seeking what was left out, so many goals still.
    case seeking(left: Int)
  }

  private var search: Search
  private let walks: Int
  private let seed: UInt64

  /// Prepares a rehearsal; `reads` are the workshops the script names, each behind those it names
  /// itself.
  public init(_ script: Script, reads: [Script], walks: Int, seed: UInt64) {
    self.walks = walks
    self.seed = seed
    var generator = SeededGenerator(seed: seed)
    let beginnings = Self.beginnings(for: script, reads, &generator)
    search = Search(script, reads: reads, beginnings: beginnings, generator)
  }

  /// What workshops that are read may have left, from nothing to all of them.
  private static func beginnings(
    for script: Script, _ reads: [Script], _ generator: inout SeededGenerator
  ) -> [Beginning] {
    var beginnings = [Beginning(Workbook(id: "rehearsal"))]
    for other in reads {
      let names = Set(
        ([script] + reads).filter { $0.id != other.id }.flatMap(\.expressions)
          .flatMap(\.dependencies))
      var search = Search(
        other, reads: reads.filter { other.reads.contains($0.id) }, beginnings: beginnings,
        generator)
      var walked: [Walk] = []
      for number in 0..<16 {
        walked.append(search.walk(Recipe(boldness: Double(number % 8) / 10)))
      }
      for entry in search.unmet where entry.goal.isNamed(in: names, of: other.id) {
        guard let walk = search.seek(entry, tries: 40) else { continue }
        walked.append(search.complete(walk))
      }
      generator = search.generator
      beginnings += walked.filter(\.isFinished).map {
        Beginning($0.session.workbook, at: $0.session.now)
      }
    }
    return beginnings
  }

  /// Walks and seeks; `progress` hears what it is doing.
  public mutating func report(progress: (Stage) -> Void = { _ in }) -> RehearsalReport {
    var report = RehearsalReport(search.script, seed: seed, walks: walks)
    for number in 0..<walks {
      progress(.walking(number + 1))
      let boldness = Double(number % 5) / 5
      report.count(search.walk(Recipe(boldness: boldness)), search.script)
    }
    for round in 0..<6 {
      for entry in search.unmet where search.witness.unmet.contains(entry.goal) {
        progress(.seeking(left: search.witness.unmet.count))
        _ = search.seek(entry, tries: 10 << round)
      }
    }
    report.conclude(search.goals, unmet: search.witness.unmet)
    return report
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
