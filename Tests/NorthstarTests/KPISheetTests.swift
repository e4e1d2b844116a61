import CommandsTestSupport
import Foundation
import TestSupport
import Testing

/// A sheet of thirty numbers with its heading, as spreadsheets copy and save it: quoted cells, a cell
/// of two lines, a column of numbers before the names, columns nobody asks for, empty cells.
@Suite struct KPISheetTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")
  /// Bracketed paste is switched on when a prompt opens, and never within one.
  private static let promptStands = "\u{1B}[?2004h"
  private static let before = ["Ann", "", "Monday operations meeting, wall screen", "1"]

  private func sheet(_ kind: String) throws -> String {
    try String(contentsOf: Self.fixtures.appending(path: "kpi-sheet.\(kind)"), encoding: .utf8)
  }

  /// What Python's csv reads in the sheet, under the words the workshop has for how often.
  private func expected() throws -> [[String: String]] {
    let data = try Data(contentsOf: Self.fixtures.appending(path: "kpi-sheet.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [[String: String]])
  }

  private func rows(in folder: TemporaryFolder) throws -> [[String: String]] {
    let data = try Data(contentsOf: URL(filePath: folder.path + "/w.json"))
    let json = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let workshop = (json?["workshops"] as? [[String: Any]])?.first { $0["id"] as? String == "ws01" }
    let answers = workshop?["answers"] as? [[String: Any]]
    let value = answers?.first { $0["id"] as? String == "kpi_inventory" }?["value"]
    return try #require(value as? [[String: String]]).map { row in
      row.filter { $0.key != "id" }
    }
  }

  @Test(arguments: ["csv", "tsv"]) func takesEveryRowOfAPipe(_ kind: String) throws {
    let folder = try TemporaryFolder()
    let lines = Self.before.joined(separator: "\n") + "\n" + (try sheet(kind)) + "\n"
    let run = TestWorld(in: folder.path).run(["run", "ws01", "--workbook", "w.json"], input: lines)
    #expect(run.status == 2)
    #expect(try rows(in: folder) == expected())
  }

  @Test(arguments: ["csv", "tsv"]) func takesEveryRowOfAPasteThatAKillCameBefore(_ kind: String)
    throws
  {
    let folder = try TemporaryFolder()
    do {
      let killed = try terminal(in: folder)
      for line in Self.before {
        try killed.wait(for: Self.promptStands)
        killed.type(line + "\r")
      }
      try killed.wait(for: Self.promptStands)
      killed.type("\u{1B}[200~" + (try sheet(kind)) + "\u{1B}[201~\r")
      // The question stands whether to take them; leaving the scope kills with SIGKILL.
      try killed.wait(for: "Enter takes all 30")
      try killed.wait(for: Self.promptStands)
    }
    let next = try terminal(in: folder)
    try next.wait(for: "Enter takes all 30")
    try next.wait(for: Self.promptStands)
    next.type("\r")
    try next.wait(for: Self.promptStands)
    next.type("/quit\r")
    #expect(try next.exitStatus() == 2)
    #expect(try rows(in: folder) == expected())
  }

  private func terminal(in folder: TemporaryFolder) throws -> PseudoTerminal {
    var environment = TestWorld(in: folder.path).environment
    environment["TERM"] = "xterm-256color"
    return try PseudoTerminal(
      builtProduct("northstar"), ["run", "ws01", "--workbook", "\(folder.path)/w.json"],
      environment: environment)
  }
}
