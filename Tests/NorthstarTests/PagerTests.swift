import Foundation
import TestSupport
import Testing

/// A page of `northstar explain` that is higher than its terminal.
@Suite struct PagerTests {
  /// The page as it comes from a terminal of so many rows, with these variables.
  private func shown(_ rows: UInt16, _ variables: [String: String]) throws -> String {
    let folder = try TemporaryFolder()
    var environment = Program(in: folder.path).environment.merging(variables) { $1 }
    environment["TERM"] = environment["TERM"] ?? "xterm"
    let terminal = try PseudoTerminal(
      builtProduct("northstar"), ["explain", "tests"], environment: environment, rows: rows)
    #expect(try terminal.exitStatus() == 0)
    return terminal.printed
  }

  @Test(arguments: [
    (["NORTHSTAR_PAGER": "sed 's/^/| /'", "PAGER": "false"], true),
    (["PAGER": "sed 's/^/| /'"], true),
    (["NORTHSTAR_PAGER": "", "PAGER": "sed 's/^/| /'"], false),
    (["NORTHSTAR_PAGER": "cat", "PAGER": "sed 's/^/| /'"], false),
    (["PAGER": "sed 's/^/| /'", "TERM": "dumb"], false),
    (["PAGER": "sed 's/^/| /'", "ACCESSIBLE": "1"], false),
    (["PAGER": "no-such-pager 2>/dev/null"], false),
  ])
  func pagesWhatIsHigherThanTheScreen(_ variables: [String: String], _ isPaged: Bool) throws {
    var plain = variables
    plain["NORTHSTAR_PAGER"] = "cat"
    let page = try shown(8, plain)
    let paged = page.components(separatedBy: "\r\n").dropLast().map { "| \($0)\r\n" }.joined()
    #expect(try shown(8, variables) == (isPaged ? paged : page))
    #expect(try shown(40, variables) == page)
  }

  @Test func survivesAPagerThatIsLeftAtOnce() throws {
    #expect(try shown(8, ["PAGER": "true"]) == "")
  }
}
