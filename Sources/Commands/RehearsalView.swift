import Scripts
import Sessions
import Texts
import Values
import Workbooks

/// Prints what a rehearsal found.
struct RehearsalView {
  let world: World
  let asJSON: Bool

  /// Rehearses a script and prints the report; gives the exit code.
  func run(_ name: String, walks: Int, seed: UInt64?) throws -> Int32 {
    let family = try Shelf(world: world).family(name)
    let seed = seed ?? UInt64.random(in: 1...999_999)
    var rehearsal = Rehearsal(family.script, reads: family.reads, walks: walks, seed: seed)
    let report = rehearsal.report()
    world.output(asJSON ? JSONWriter.text(json(report, family.script)) : visible(text(report, family.script)))
    return report.findings.isEmpty ? ExitStatus.done : ExitStatus.failed
  }

  private func text(_ report: RehearsalReport, _ script: Script) -> String {
    var lines = ["\(script.title), \(report.walks) random walks, seed \(report.seed)", ""]
    lines += table("asked in", report.steps) + [""]
    if !report.rules.isEmpty { lines += table("spoke in", report.rules) + [""] }
    lines += paths(report)
    lines += ["Reached: \(share(report.stepShare, "steps")), \(share(report.branchShare, "branches")), \(share(report.ruleShare, "rules"))."]
    if !report.findings.isEmpty {
      lines += ["", "Never reached:"] + report.findings.map { "\($0.place): \($0.message)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func share(_ share: RehearsalReport.Share, _ noun: String) -> String {
    "\(share.reached) of \(share.all) \(noun)"
  }

  private func table(_ title: String, _ hits: [RehearsalReport.Hits]) -> [String] {
    let width = hits.map { String($0.walks).count }.max() ?? 1
    return [title] + hits.map { hit in
      String(repeating: " ", count: 2 + width - String(hit.walks).count) + "\(hit.walks) \(hit.id)"
    }
  }

  private func paths(_ report: RehearsalReport) -> [String] {
    guard let shortest = report.paths.first, let median = report.median,
      let longest = report.paths.last
    else { return ["No walk came to the end."] }
    func line(_ word: String, _ path: RehearsalReport.Path) -> String {
      "\(word) \(path.steps) steps, \(path.minutes) min"
    }
    return [
      "\(report.finished) of \(report.walks) walks came to the end:",
      line("  shortest", shortest), line("  median  ", median), line("  longest ", longest),
    ]
  }

  private func json(_ report: RehearsalReport, _ script: Script) -> JSONValue {
    .object(["script": .string(script.id)])
  }
}
