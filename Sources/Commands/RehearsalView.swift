import Rehearsal
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
    let linked = try ScriptLibrary(world).linkedScript(name)
    let seed = seed ?? UInt64.random(in: 1...999_999)
    var rehearsal = ScriptRehearsal(linked.script, reads: linked.reads, walks: walks, seed: seed)
    let report = rehearsal.report { stage in
      if world.isOutputTerminal { world.errors("\r\(words(stage))") }
    }
    if world.isOutputTerminal { world.errors("\r\(String(repeating: " ", count: 32))\r") }
    world.output(
      asJSON
        ? JSONWriter.text(json(report, linked.script)) : visible(text(report, linked.script)))
    return report.isWhole ? ExitStatus.done : ExitStatus.failed
  }

  private func words(_ stage: ScriptRehearsal.Stage) -> String {
    switch stage {
    case .walking(let walk): "walk \(walk)"
    case .seeking(let left): "\(left) left to reach    "
    }
  }

  private func text(_ report: RehearsalReport, _ script: Script) -> String {
    var lines = [script.title, "\(report.walks) random walks, --seed \(report.seed)", ""]
    lines += table("Steps, by the walks that asked them:", report.steps)
    lines += table("Rules, by the walks in which they spoke:", report.rules)
    lines += paths(report)
    lines += table("Walks that could not go on, by step:", report.stuck.filter { $0.walks > 0 })
    lines += [
      "Reached, all in all:",
      "  \(share(report.stepShare)) steps", "  \(share(report.branchShare)) branches",
      "  \(share(report.ruleShare)) rules",
    ]
    lines += list("Never reached:", report.never)
    lines += list("Not reached in the time given; another seed may reach it:", report.notInTime)
    return lines.joined(separator: "\n") + "\n"
  }

  private func list(_ title: String, _ findings: [Finding]) -> [String] {
    findings.isEmpty ? [] : ["", title] + findings.map { "\($0.place): \($0.message)" }
  }

  private func share(_ share: RehearsalReport.Share) -> String {
    "\(share.reached) of \(share.all)"
  }

  private func table(_ title: String, _ hits: [RehearsalReport.Hits]) -> [String] {
    guard !hits.isEmpty else { return [] }
    let width = hits.map { String($0.walks).count }.max() ?? 1
    let rows = hits.map { hit in
      String(repeating: " ", count: 2 + width - String(hit.walks).count) + "\(hit.walks) \(hit.id)"
    }
    return [title] + rows + [""]
  }

  private func paths(_ report: RehearsalReport) -> [String] {
    guard let shortest = report.paths.first, let median = report.median,
      let longest = report.paths.last
    else { return ["No random walk came to the end.", ""] }
    func line(_ word: String, _ path: RehearsalReport.Path) -> String {
      "  \(word) \(path.steps) steps, \(path.minutes) min"
    }
    return [
      "\(report.paths.count) of \(report.walks) walks came to the end:",
      line("shortest", shortest), line("median  ", median), line("longest ", longest), "",
    ]
  }

  private func json(_ report: RehearsalReport, _ script: Script) -> JSONValue {
    var json: JSONObject = [
      "script": .string(script.id), "seed": .number(String(report.seed)),
      "walks": .number(report.walks), "finished": .number(report.paths.count),
      "steps": json(report.steps), "rules": json(report.rules),
      "stuck": json(report.stuck.filter { $0.walks > 0 }),
      "paths": [
        "shortest": json(report.paths.first), "median": json(report.median),
        "longest": json(report.paths.last),
      ],
      "reached": [
        "steps": json(report.stepShare), "branches": json(report.branchShare),
        "rules": json(report.ruleShare),
      ],
      "never": .array(report.never.map(\.json)),
    ]
    if !report.notInTime.isEmpty { json["not_in_time"] = .array(report.notInTime.map(\.json)) }
    return .object(json)
  }

  private func json(_ hits: [RehearsalReport.Hits]) -> JSONValue {
    .array(hits.map { ["id": .string($0.id), "walks": .number($0.walks)] })
  }

  private func json(_ path: RehearsalReport.Path?) -> JSONValue {
    path.map { ["steps": .number($0.steps), "minutes": .number($0.minutes)] }
      ?? .null
  }

  private func json(_ share: RehearsalReport.Share) -> JSONValue {
    ["reached": .number(share.reached), "all": .number(share.all)]
  }
}
