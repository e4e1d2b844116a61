import CommandsTestSupport
import Foundation
import TestSupport
import Testing

private let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .appendingPathComponent("Fixtures")

@Suite struct RehearseCommandTests {
  private let folder: TemporaryFolder
  private let program: TestWorld

  init() throws {
    folder = try TemporaryFolder()
    program = TestWorld(in: folder.path)
  }

  @Test(arguments: [("rehearsal.txt", []), ("rehearsal.json", ["--json"])] as [(String, [String])])
  func reportsHitsPathsAndWhatWasReached(_ golden: String, _ options: [String]) throws {
    let script = try String(
      contentsOf: fixtures.appendingPathComponent("brotprobe.yaml"), encoding: .utf8)
    try program.write(script, "brotprobe.yaml")
    let arguments = ["rehearse", "brotprobe.yaml", "--walks", "20", "--seed", "7"] + options
    let run = program.run(arguments)
    #expect(run.status == 0 && run.errors == "")
    try expectGolden(run.output, at: fixtures.appendingPathComponent(golden).path)
    #expect(program.run(arguments) == run)
    #expect(try program.names() == ["brotprobe.yaml"])
  }

  @Test func listsWhatNoWalkReaches() throws {
    try program.write(
      """
      workshop: dead
      title: A dead step
      version: 1
      minutes: 2
      promise: Nothing.
      bring: nothing
      steps:
        - id: name
          kind: text
          minutes: 1
          max: 5
          ask: A name?
          why: To have one.
          good: Ada
          weak: x
        - id: never
          kind: text
          when: words(name) > 5
          minutes: 1
          ask: Six words in five letters?
          why: Nobody is asked.
          good: one
          weak: two
      """, "dead.yaml")
    let report = """
      A dead step
      3 random walks, --seed 1

      Steps, by the walks that asked them:
        3 name
        0 never

      3 of 3 walks came to the end:
        shortest 1 steps, 1 min
        median   1 steps, 1 min
        longest  1 steps, 1 min

      Reached, all in all:
        1 of 2 steps
        1 of 1 branches
        0 of 0 rules

      Never reached:
      dead.yaml:16:5: step 'never' is never asked

      """
    #expect(
      program.run(["rehearse", "dead.yaml", "--walks", "3", "--seed", "1"])
        == Program.Run(output: report, errors: "", status: 1))
  }

  @Test func reachesAllOfTheStartingScript() throws {
    _ = program.run(["new-workshop", "bread"])
    let run = program.run(["rehearse", "bread.yaml", "--walks", "5", "--seed", "1"])
    #expect(run.status == 0, "\(run.output)")
  }

  @Test func printsTheSeedItChose() throws {
    _ = program.run(["new-workshop", "bread"])
    let first = program.run(["rehearse", "bread.yaml", "--walks", "5"])
    let seed = try #require(first.output.firstMatch(of: /--seed (\d+)\n/)?.1)
    #expect(
      program.run(["rehearse", "bread.yaml", "--walks", "5", "--seed", String(seed)]) == first)
  }

  @Test func refusesAFaultyScript() throws {
    try program.write("workshop: bad\n", "bad.yaml")
    let run = program.run(["rehearse", "bad.yaml"])
    #expect(run.status == 65 && run.output == "" && run.errors.hasPrefix("bad.yaml:1:1: error: "))
    #expect(program.run(["rehearse", "absent.yaml"]).status == 66)
  }

  @Test(arguments: [
    (
      ["rehearse", "brotprobe.yaml", "--walks", "100001"],
      "--walks takes a number from 0 to 100000, not 100001"
    ),
    (["rehearse"], "Missing expected argument '<script>'"),
  ])
  func saysHowItIsUsed(_ arguments: [String], _ message: String) {
    let run = program.run(arguments)
    #expect(run.output == "" && run.status == 64)
    #expect(run.errors.hasPrefix("Error: \(message)\n"))
  }
}
