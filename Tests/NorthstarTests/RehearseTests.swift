import Foundation
import TestSupport
import Testing

private let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .appendingPathComponent("Fixtures")

@Suite struct RehearseTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder.path)
  }

  private func write(_ text: String, _ file: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder.path)/\(file)"))
  }

  @Test(arguments: [("rehearsal.txt", []), ("rehearsal.json", ["--json"])] as [(String, [String])])
  func reportsHitsPathsAndWhatWasReached(_ golden: String, _ options: [String]) throws {
    let script = try String(
      contentsOf: fixtures.appendingPathComponent("brotprobe.yaml"), encoding: .utf8)
    try write(script, "brotprobe.yaml")
    let arguments = ["rehearse", "brotprobe.yaml", "--walks", "20", "--seed", "7"] + options
    let run = try program.run(arguments)
    #expect(run.status == 0 && run.errors == "")
    try expectGolden(run.output, at: fixtures.appendingPathComponent(golden).path)
    #expect(try program.run(arguments) == run)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["brotprobe.yaml"])
  }

  @Test func listsWhatNoWalkReaches() throws {
    try write(
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
      try program.run(["rehearse", "dead.yaml", "--walks", "3", "--seed", "1"])
        == Program.Run(output: report, errors: "", status: 1))
  }

  @Test func listsApartWhatItDidNotReachInTime() throws {
    try write(
      """
      workshop: lock
      title: A lock
      version: 1
      minutes: 1
      promise: Nothing.
      bring: nothing
      lists:
        code: ['/zz[0-9]{4}q/']
      steps:
        - id: name
          kind: text
          minutes: 1
          ask: A name?
          why: To have one.
          good: Ada
          weak: x
          shows:
            - {text: It opens., when: name has code}
      """, "lock.yaml")
    let run = try program.run(["rehearse", "lock.yaml", "--walks", "3", "--seed", "1"])
    #expect(run.status == 1)
    #expect(
      run.output.components(separatedBy: "\n").suffix(4) == [
        "", "Not reached in the time given; another seed may reach it:",
        "lock.yaml:10:5: text 1 of 'name' is never shown, as far as was tried", "",
      ])
    let json = try program.run(["rehearse", "lock.yaml", "--walks", "3", "--seed", "1", "--json"])
    #expect(json.status == 1 && json.output.contains("\"never\": [],"))
    #expect(json.output.contains("\"code\": \"not-reached-in-time\""))
  }

  @Test func reachesAllOfTheStartingScript() throws {
    _ = try program.run(["new-workshop", "bread"])
    let run = try program.run(["rehearse", "bread.yaml", "--walks", "5", "--seed", "1"])
    #expect(run.status == 0, "\(run.output)")
  }

  @Test func printsTheSeedItChose() throws {
    _ = try program.run(["new-workshop", "bread"])
    let first = try program.run(["rehearse", "bread.yaml", "--walks", "5"])
    let seed = try #require(first.output.firstMatch(of: /--seed (\d+)\n/)?.1)
    #expect(
      try program.run(["rehearse", "bread.yaml", "--walks", "5", "--seed", String(seed)]) == first)
  }

  @Test func refusesAFaultyScript() throws {
    try write("workshop: bad\n", "bad.yaml")
    let run = try program.run(["rehearse", "bad.yaml"])
    #expect(run.status == 65 && run.output == "" && run.errors.hasPrefix("bad.yaml:1:1: error: "))
    #expect(try program.run(["rehearse", "absent.yaml"]).status == 66)
    #expect(try program.run(["rehearse", "ws01", "--walks", "-1"]).status == 64)
  }
}
