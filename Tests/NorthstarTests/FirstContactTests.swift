import CommandsTestSupport
import Foundation
import TestSupport
import Testing

/// What people type, paste and mean, at a real terminal and through a pipe.
@Suite struct FirstContactTests {
  /// Bracketed paste is switched on when a prompt opens, and never within one.
  private static let promptStands = "\u{1B}[?2004h"
  private static let cases =
    FirstContact.answers + FirstContact.remedies + FirstContact.rows

  private func world(_ contact: FirstContact) throws -> (TemporaryFolder, TestWorld) {
    let folder = try TemporaryFolder()
    let world = TestWorld(in: folder.path)
    try world.write(contact.script, "contact.yaml")
    return (folder, world)
  }

  @Test(arguments: cases) func takesWhatIsPiped(_ contact: FirstContact) throws {
    let (folder, world) = try world(contact)
    let run = world.run(
      ["run", "contact.yaml", "--workbook", "w.json"],
      input: ([""] + contact.lines).joined(separator: "\n") + "\n")
    #expect(run.status == 2)
    #expect(try FirstContact.stored(in: folder.path + "/w.json") == contact.stored)
  }

  @Test(arguments: cases) func takesWhatIsTyped(_ contact: FirstContact) throws {
    let (folder, world) = try world(contact)
    try type(contact, in: folder, world) { lines in
      lines.map { line in line.contains("\t") ? "\u{1B}[200~\(line)\u{1B}[201~\r" : line + "\r" }
    }
    #expect(try FirstContact.stored(in: folder.path + "/w.json") == contact.stored)
  }

  /// Types keys a prompt each, takes what is offered, and leaves.
  private func type(
    _ contact: FirstContact, in folder: TemporaryFolder, _ world: TestWorld,
    _ keys: ([String]) -> [String]
  ) throws {
    var environment = world.environment
    environment["TERM"] = "xterm-256color"
    let terminal = try PseudoTerminal(
      builtProduct("northstar"),
      ["run", "\(folder.path)/contact.yaml", "--workbook", "\(folder.path)/w.json"],
      environment: environment)
    for key in ["\r"] + keys(contact.lines) {
      try terminal.wait(for: Self.promptStands)
      terminal.type(key)
    }
    // Cells that are offered stand in the line.
    if contact.lines[0].contains(where: { ",;".contains($0) }), contact.question.contains("table") {
      try terminal.wait(for: Self.promptStands)
      terminal.type("\r")
    }
    try terminal.wait(for: Self.promptStands)
    terminal.type("/quit\r")
    #expect(try terminal.exitStatus() == 2)
  }
}
