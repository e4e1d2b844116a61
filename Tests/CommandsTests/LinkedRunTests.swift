import CommandsTestSupport
import Foundation
import TestSupport
import Testing

/// The four workshops from the command line, one after the other in one workbook.
@Suite struct LinkedRunTests {
  @Test func runsEachWorkshopOverWhatTheOthersLeft() throws {
    let folder = try TemporaryFolder()
    let linked = TestWorld(in: folder.path)
    for workshop in ["ws01", "ws02", "ws03", "recheck"] {
      try linked.finish(workshop)
      #expect(linked.run(["show", workshop]).status == 0)
      #expect(linked.run(["export", "markdown", "--workshop", workshop]).status == 0)
    }
    #expect(
      linked.run(["list"]).output == """
        ws01  Reduce KPI noise, about 47 minutes  done
        ws02  Test an NSM hypothesis, about 48 minutes  done
        ws03  Connect drivers to decisions, about 49 minutes  done
        recheck  Recheck, about 5 minutes  done

        Next: recheck on 21 Dec 2026, in 30 days (ws01, ws03): northstar run recheck
          --again

        """)
    #expect(linked.run(["status", "--json"]).status == 0)
  }

  @Test func showsWhatWasHeldAgainstAnAnswerThatWasKept() throws {
    let folder = try TemporaryFolder()
    let program = TestWorld(in: folder.path)
    try program.finish("ws01", "ws02", "ws03")
    let shown = program.run(["show", "ws03"]).output.components(separatedBy: "\n")
    let kept = shown.firstIndex { $0.hasPrefix("  kept against") } ?? shown.endIndex
    #expect(
      shown[kept...].prefix { !$0.isEmpty } == [
        "  kept against 'Level 5 needs a number: how much, when, where? I count it as 2",
        "  for now.': We start counting it in December; until then treat it as a hint",
        "  kept against 'Level 4 means you changed something. What? Otherwise it is a",
        "  pattern (3).': We start counting it in December; until then treat it as a hint",
      ])
  }

  @Test func knowsTheNamesOfAScriptBesideAnother() throws {
    let folder = try TemporaryFolder()
    let program = TestWorld(in: folder.path)
    func write(_ name: String, _ rest: String) throws {
      let text = """
        workshop: \(name)
        title: Cakes
        minutes: 1
        promise: A cake.
        \(rest)
            kind: text
            minutes: 1
            why: because
            good: plum
            weak: cake

        """
      try program.write(text, "\(name).yaml")
    }
    try write("bakery", "steps:\n  - id: cake\n    ask: Which?")
    try write("tasting", "reads: [bakery]\nsteps:\n  - id: taste\n    ask: How is {bakery.cake}?")
    try write("party", "reads: [bakery]\nsteps:\n  - id: taste\n    ask: How is {bakery.cak}?")
    let run = program.run(["check", "tasting.yaml", "party.yaml"])
    #expect(
      run.output == """
        tasting.yaml: no faults
        party.yaml:8:25: error: 'bakery' has no 'cak'; did you mean 'cake'?

        """)
    #expect(run.status == 1)
  }

  @Test(arguments: ["ws02-revise", "ws02-reject", "ws03-alone", "recheck-alone"])
  func runsAWorkshopAlone(_ file: String) throws {
    let folder = try TemporaryFolder()
    let lines = try WorkedExample.lines(file)
    let workshop = String(file.prefix { $0 != "-" })
    let run = TestWorld(in: folder.path).run(
      ["run", workshop], input: lines.joined(separator: "\n") + "\n")
    #expect(run.errors == "")
    #expect(run.status == 0)
  }
}
