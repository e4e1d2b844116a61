import CommandsTestSupport
import Foundation
import TestSupport
import Testing

@Suite struct FaultyInputTests {
  private let folder: TemporaryFolder
  private let program: TestWorld

  init() throws {
    folder = try TemporaryFolder()
    program = TestWorld(in: folder.path)
  }

  @Test(arguments: [
    (
      "hello\n",
      "w.json:1:1: error: this is not JSON: expected a value; is this the right file?\n"
    ),
    (
      #"{"format": {"name": "northstar-workbook""#,
      "w.json:1:41: error: the text ends in the middle of a value; look for a backup of it\n"
    ),
    (#"{"format": {"name": "diary"}}"#, "w.json:1:1: error: not a northstar workbook\n"),
    (
      #"{"format": {"name": "northstar-workbook", "major": 2, "minor": 0}}"#,
      "w.json:1:52: error: the workbook has format 2, this northstar knows 1; "
        + "open it with a northstar that knows format 2\n"
    ),
  ])
  func leavesAFileAloneThatIsNoWorkbook(_ text: String, _ message: String) throws {
    try program.write(text, "w.json")
    let run = program.run(["run", "ws01", "--workbook", "w.json"], input: "Dana\n\n")
    #expect(run == Program.Run(output: "", errors: message, status: 65))
    #expect(try program.text("w.json") == text)
  }

  @Test(arguments: [
    (["rnu"], 64, "there is no command 'rnu'; did you mean 'run'?"),
    (["run", "ws10"], 66, "there is no workshop 'ws10'; did you mean 'ws01'?"),
    (["status"], 66, "there is no workbook 'northstar.json'; 'northstar run ws01' starts one"),
    (
      ["run", "ws01", "--workbook", "nowhere/w.json"], 73,
      "the folder of 'nowhere/w.json' is not there; make it first"
    ),
    (["run", "ws01", "--workbook", "."], 65, "'.' is not a regular file"),
    (["check", "nothing.yaml"], 66, "'nothing.yaml' cannot be read; is the path right?"),
  ])
  func saysWhatIsWrongWithACommand(
    _ arguments: [String], _ status: Int32, _ message: String
  ) throws {
    let run = program.run(arguments)
    let expected = Program.Run(
      output: "", errors: "northstar: error: \(message)\n", status: status)
    #expect(run == expected)
  }

  @Test func refusesAnswersThatAreNoUTF8() throws {
    let latin1 = Array("Dana\n\nMonday review in the ".utf8) + [0xE9] + Array("tage\n".utf8)
    try Data(latin1).write(to: URL(filePath: folder.path + "/answers.txt"))
    let run = program.run(["run", "ws01", "--workbook", "w.json", "--answers", "answers.txt"])
    #expect(
      run.errors == """
        answers.txt:3:22: error: byte 0xE9 is no UTF-8 text; everything before it is saved; \
        for the rest, convert it, as with 'iconv -f latin1 -t utf-8' (or -f utf-16)

        """)
    #expect(run.status == 65)
    #expect(try !program.text("w.json").contains("Monday"))
  }

  @Test func tellsWhoElseHasTheWorkbookOpen() throws {
    _ = program.run(["run", "ws01", "--workbook", "w.json"], input: "Dana\n\n")
    let before = try program.text("w.json")
    let run = try whileLocked("\(folder.path)/w.json") {
      program.run(["run", "ws01", "--workbook", "w.json"], input: "x\n")
    }
    #expect(run.status == 75)
    #expect(run.errors.hasPrefix("northstar: error: 'w.json' is open in another program"))
    #expect(try program.text("w.json") == before)
  }

  @Test func findsTenFaultsInAScriptAtOnce() throws {
    try program.write(
      """
      workshop: ws09
      titel: Ten faults
      version: one
      minutes: 5
      promise: A list.
      bring: paper
      steps:
        - id: first
          kind: txt
          ask: What is it?
        - id: second
          kind: number
          minutes: 1
          ask: "How many {fisrt}?"
          why: We count.
          good: 3
          weak: 0
          coach:
            - {id: A-1, when: answer > 'x', nudge: No.}
            - {id: A-1, when: answer has places, nudge: No.}
            - {id: A-2, when: anwser > 3, nudge: No.}
        - id: second
          kind: yes_no
          minutes: 1
          ask: Again?
          why: Twice.
          good: yes
          weak: no
          wehn: second > 1
      """, "ten.yaml")
    let check = program.run(["check", "ten.yaml"])
    let lines = check.output.split(separator: "\n")
    #expect(check.status == 1)
    #expect(lines.count >= 10)
    #expect(lines.allSatisfy { $0.hasPrefix("ten.yaml:") && $0.split(separator: ":").count >= 5 })
    let run = program.run(["run", "./ten.yaml"])
    #expect(run.status == 65)
    #expect(run.errors.replacingOccurrences(of: "./ten.yaml", with: "ten.yaml") == check.output)
  }

  @Test func findsAnswersThatAreNotWhatTheirQuestionsAskFor() throws {
    let lines = try WorkedExample.text("ws01")
    _ = program.run(["run", "ws01", "--workbook", "w.json"], input: lines)
    let sound = try program.text("w.json")
    #expect(program.run(["check", "w.json"]).output == "w.json: no faults\n")
    let damaged =
      sound
      .replacingOccurrences(of: "\"value\": 1,", with: "\"value\": \"many\",")
      .replacingOccurrences(of: "\"last_used\": \"longer\"", with: "\"last_used\": \"soon\"")
    try program.write(damaged, "w.json")
    let check = program.run(["check", "w.json"])
    let found = check.output.split(separator: "\n").map {
      $0.split(separator: ":").dropFirst(3).joined(separator: ":")
    }
    let row = " error: 'workshops[ws01].answers[kpi_use].value["
    let remedy = "; answer the question again, or mend it here"
    #expect(check.status == 1)
    #expect(
      found.first
        == " error: 'workshops[ws01].answers[decision_baseline].value' is not a number\(remedy)")
    #expect(found.dropFirst().allSatisfy { $0.hasPrefix(row) })
    #expect(
      found.dropFirst().allSatisfy {
        $0.hasSuffix("].last_used' is not one of the choices\(remedy)")
      })
    #expect(found.count == 3)
  }

  @Test func refusesToBeginAtAStepThatIsNotThereOrNotReached() throws {
    _ = program.run(["run", "ws01", "--workbook", "w.json"], input: "Dana\n\n")
    let misnamed = program.run(["run", "ws01", "--workbook", "w.json", "--from", "comit"])
    #expect(misnamed.status == 64)
    #expect(
      misnamed.errors
        == "northstar: error: There is no step 'comit'. Did you mean commit?\n")
    let early = program.run(["run", "ws01", "--workbook", "w.json", "--from", "commit"])
    #expect(early.status == 64)
  }

  @Test func readsAWorkbookFromStandardInput() throws {
    _ = program.run(["run", "ws01", "--workbook", "w.json"], input: "Dana\n\n")
    let text = try program.text("w.json")
    let named = program.run(["show", "ws01", "--json", "--workbook", "w.json"])
    let piped = program.run(["show", "ws01", "--json", "--workbook", "-"], input: text)
    #expect(piped == named)
    #expect(program.run(["check", "-"], input: text).output == "-: no faults\n")
    #expect(program.run(["run", "ws01", "--workbook", "-"], input: text).status == 64)
  }

  @Test func savesWhatWasAnsweredWhenInputEndsInTheMiddleOfAStep() throws {
    let lines = ["Dana", "", "Monday operations meeting", "1", "Visits | weekly | Dana", "Sales"]
    let run = program.run(
      ["run", "ws01", "--workbook", "w.json"], input: lines.joined(separator: "\n") + "\n")
    #expect(run.status == 2)
    let shown = program.run(["show", "ws01", "--workbook", "w.json"])
    #expect(shown.output.components(separatedBy: "\n").contains("  Visits  weekly  Dana"))
  }

  @Test func stopsAnAnswersFileAtAGuardOfAnotherStep() throws {
    try program.write("Dana\n\nMonday operations meeting\n/at kpi_inventory\n", "answers.txt")
    let run = program.run(["run", "ws01", "--answers", "answers.txt"])
    #expect(run.status == 65)
    #expect(
      run.errors
        == "answers.txt:4: error: '/at kpi_inventory' stands at step 'decision_baseline'; "
        + "put it before the first line of its step\n")
  }
}
