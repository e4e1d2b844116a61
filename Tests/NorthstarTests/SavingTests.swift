import CommandsTestSupport
import Foundation
import TestSupport
import Testing

/// Bracketed paste is switched on when a prompt opens, and never within one.
private let promptStands = "\u{1B}[?2004h"

@Suite struct SavingTests {
  /// The example typed on a real terminal, each line once the prompt stands; killed after some.
  private func type(
    _ lines: some Sequence<String>, _ program: TestWorld, workbook: String
  ) throws -> PseudoTerminal {
    var environment = program.environment
    environment["TERM"] = "xterm-256color"
    let terminal = try PseudoTerminal(
      builtProduct("northstar"), ["run", "ws01", "--workbook", "\(program.folder)/\(workbook)"],
      environment: environment)
    for line in lines {
      try terminal.wait(for: promptStands)
      terminal.type(line + "\r")
    }
    return terminal
  }

  @Test func givesTheSameAnswersTypedAndPiped() throws {
    let folder = try TemporaryFolder()
    let program = TestWorld(in: folder.path)
    let lines = try WorkedExample.lines("ws01")
    let typed = try type(lines, program, workbook: "typed.json")
    try typed.wait(for: "Complete")
    let piped = program.run(
      ["run", "ws01", "--workbook", "piped.json"], input: lines.joined(separator: "\n") + "\n")
    #expect(piped.status == 0)
    #expect(program.outcome(of: "typed.json") == program.outcome(of: "piped.json"))
  }

  /// Lines after which nothing waits to be settled: the next question is asked.
  private static let kills =
    LongDrives.areAsked
    ? [1, 3, 5, 7, 9, 16, 23, 24, 26, 34, 41, 48, 57, 62, 73, 78, 84, 86, 90] : [5, 48]

  @Test(arguments: kills)
  func hasEveryAcceptedAnswerAfterAKill(_ count: Int) throws {
    let folder = try TemporaryFolder()
    let program = TestWorld(in: folder.path)
    let lines = try WorkedExample.lines("ws01")
    do {
      let killed = try type(lines.prefix(count), program, workbook: "killed.json")
      // The next prompt stands once the answer is on disk; leaving the scope kills with SIGKILL.
      try killed.wait(for: promptStands)
    }
    let rest = program.run(
      ["run", "ws01", "--workbook", "killed.json"],
      input: lines.dropFirst(count).joined(separator: "\n") + "\n")
    #expect(rest.status == 0)
    try program.finish("ws01")
    #expect(program.outcome(of: "killed.json") == program.outcome(of: "northstar.json"))
  }
}

extension TestWorld {
  /// The page and the results of a workbook: all that was answered, without ids and times.
  fileprivate func outcome(of workbook: String) -> [String] {
    let page = run(["export", "markdown", "--workbook", workbook]).output
    let status = run(["status", "--json", "--workbook", workbook]).output
    return [page, status.replacingOccurrences(of: workbook, with: "")]
  }
}
