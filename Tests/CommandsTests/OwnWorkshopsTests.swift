import CommandsTestSupport
import Foundation
import TestSupport
import Testing

private let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .appendingPathComponent("Fixtures/brotprobe.yaml")

@Suite struct OwnWorkshopsTests {
  private let folder: TemporaryFolder
  private let program: TestWorld
  private let script: String
  /// The folder of own workshops when no variable says otherwise.
  private let usual = "home/.local/share/northstar/workshops"

  init() throws {
    folder = try TemporaryFolder()
    program = TestWorld(in: folder.path)
    script = try String(contentsOf: fixture, encoding: .utf8)
  }

  private func list(_ arguments: [String] = []) throws -> [[String: String?]] {
    let run = program.run(["list", "--json"] + arguments)
    #expect(run.status == 0)
    let list = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require(list as? [[String: Any]]).map { entry in
      ["id": entry["id"] as? String, "state": entry["state"] as? String]
        .merging(["path": entry["path"] as? String]) { $1 }
    }
  }

  /// In German, and judged by its own word lists.
  @Test func leadsThroughAWorkshopInAnotherLanguageByName() throws {
    try program.write(script, usual + "/brotprobe.yaml")
    let lines = [
      "Ada", "", "Roggen | schön knusprig | Jörg", "Dinkel | weich | wir alle", "Ida", "",
      "Roggen", "irgendwie besser machen", "zehn Gramm Salz weniger", "",
    ]
    let run = program.run(["run", "brotprobe"], input: lines.joined(separator: "\n") + "\n")
    #expect(run.status == 0)
    let messages = run.output.components(separatedBy: "\n").filter { $0.contains("  nudge ") }
    #expect(
      messages == [
        "  nudge   Brot von allen bäckt keiner. Wessen ist Dinkel?",
        "  nudge   Woran merkst du es am Montag um neun?",
      ])
    let shown = program.run(["show", "brotprobe"])
    let expected = """
      brotprobe Zwei Brote probieren

      Welche Brote hast du probiert?
        name    kruste          baecker
        Roggen  schön knusprig  Jörg
        Dinkel  weich           Ida

      Welches bäckst du öfter?
        Roggen

      Was änderst du an Roggen?
        zehn Gramm Salz weniger

      Results
      Roggen: zehn Gramm Salz weniger


      """
    #expect(shown == Program.Run(output: expected, errors: "", status: 0))
    #expect(
      try list().last == ["id": "brotprobe", "state": "done", "path": usual + "/brotprobe.yaml"])
    let page = program.run(["export", "markdown"]).output
    #expect(page.hasPrefix("# Zwei Brote probieren\n"))
    let status = program.run(["status"]).output
    #expect(
      status.components(separatedBy: "\n")[1]
        == "brotprobe Zwei Brote probieren: complete since 21 Nov 2026")
  }

  @Test func findsTheFolderByOptionThenVariableThenDataFolder() throws {
    for name in ["a", "b", "c/northstar/workshops"] {
      let id = "workshop: brot_\(name.prefix(1))"
      try program.write(
        script.replacingOccurrences(of: "workshop: brotprobe", with: id),
        "\(name)/x.yaml")
    }
    var program = program
    func found(_ arguments: [String]) -> Substring? {
      let output = program.run(["list"] + arguments).output
      return output.components(separatedBy: "\n").first { $0.hasPrefix("brot_") }?.prefix(6)
    }
    #expect(found([]) == nil)
    program.environment["XDG_DATA_HOME"] = folder.path + "/c"
    #expect(found([]) == "brot_c")
    program.environment["NORTHSTAR_WORKSHOPS"] = "b"
    #expect(found([]) == "brot_b")
    #expect(found(["--workshops", "a"]) == "brot_a")
    let run = program.run(["run", "brot_a", "--workshops", "a"], input: "Ada\n")
    #expect(run.status == 2)
    #expect(run.output.hasSuffix("Go on with: northstar run brot_a --workshops a\n"))
  }

  @Test func saysWhichAnswersHaveNoScriptHere() throws {
    try program.write(script, "elsewhere/brotprobe.yaml")
    let run = program.run(
      ["run", "elsewhere/brotprobe.yaml"], input: "Ada\n\nRoggen | schön knusprig | Jörg\n")
    #expect(run.status == 2)
    let unread = """
      brotprobe: answered, but its script is not here; name its folder with
        --workshops

      """
    #expect(program.run(["show"]) == Program.Run(output: unread, errors: "", status: 0))
    let status = program.run(["status"])
    #expect(
      status.output
        == "northstar.json\n" + unread.replacingOccurrences(of: "  --", with: "    --"))
    #expect(
      program.run(["status", "--workshops", "elsewhere"]).output.hasPrefix(
        "northstar.json\nbrotprobe"))
  }

  @Test func listsAFaultyScriptAsSuchAndRunsTheOthers() throws {
    try program.write(script, usual + "/brotprobe.yaml")
    try program.write("steps: [", usual + "/a.yaml")
    try program.write(
      script.replacingOccurrences(of: "answer has", with: "anwser has"), usual + "/b.yaml")
    try program.write("notes", usual + "/notes.txt")
    #expect(
      try list().suffix(3) == [
        ["id": "a", "state": "faulty", "path": usual + "/a.yaml"],
        ["id": "brotprobe", "state": "faulty", "path": usual + "/b.yaml"],
        ["id": "brotprobe", "state": "not_begun", "path": usual + "/brotprobe.yaml"],
      ])
    let page = program.run(["list"])
    let lines = page.output.components(separatedBy: "\n")
    #expect(lines.contains("a  cannot be run: 'northstar check \(usual)/a.yaml' says why"))
    #expect(
      program.run(["run", "brotprobe"])
        == Program.Run(
          output: "",
          errors: "northstar: error: '\(usual)/b.yaml' and '\(usual)/brotprobe.yaml' both have "
            + "'workshop: brotprobe'; change it in one of them\n", status: 65))
  }

  @Test func refusesANameThatShips() throws {
    let path = usual + "/mine.yaml"
    try program.write(
      script.replacingOccurrences(of: "workshop: brotprobe", with: "workshop: ws01"), path)
    #expect(try list().last == ["id": "ws01", "state": "faulty", "path": path])
    let message =
      "northstar: error: '\(path)' has 'workshop: ws01', the name of a workshop that "
      + "ships; change it, or take the file out of that folder\n"
    #expect(
      program.run(["run", "WS01"]) == Program.Run(output: "", errors: message, status: 65))
  }

  @Test(arguments: [
    (["run", "brotprob"], "there is no workshop 'brotprob'; did you mean 'brotprobe'?"),
    (["list", "--workshops", "nowhere"], "there is no folder 'nowhere' with workshops"),
  ])
  func saysWhatIsNotThere(_ arguments: [String], _ message: String) throws {
    try program.write(script, usual + "/brotprobe.yaml")
    #expect(
      program.run(arguments)
        == Program.Run(output: "", errors: "northstar: error: \(message)\n", status: 66))
  }

  @Test func checksAScriptByItsName() throws {
    try program.write(script, usual + "/brotprobe.yaml")
    #expect(
      program.run(["check", "brotprobe"])
        == Program.Run(output: "\(usual)/brotprobe.yaml: no faults\n", errors: "", status: 0))
  }
}
