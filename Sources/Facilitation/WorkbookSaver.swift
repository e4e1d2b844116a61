import Terminal
import Texts
import Workbooks

/// Whether what was answered is on disk.
public enum Saving: Hashable, Sendable {
  /// Nothing was answered yet.
  case nothing
  /// All of it, and the disk confirmed it.
  case saved
  /// In place, but the disk did not confirm it.
  case unconfirmed
  /// The last answers are in memory only.
  case unsaved
}

/// Puts the workbook on disk and says what came of it, unless it is the usual.
struct WorkbookSaver {
  /// What came of the last save.
  private(set) var saving = Saving.nothing
  private let services: DialogueServices
  private let screen: Screen
  private let isInteractive: () -> Bool

  init(services: DialogueServices, screen: Screen, isInteractive: @escaping () -> Bool) {
    self.services = services
    self.screen = screen
    self.isInteractive = isInteractive
  }

  /// Saves; "saved" is only shown after ``saving`` says so.
  mutating func save(_ workbook: Workbook) {
    switch services.save(workbook) {
    case .saved, .unchanged:
      saving = .saved
    case .unconfirmed(let fault):
      saving = .unconfirmed
      screen.say("unsure", .strong, "\(fault). It is in place, but the disk did not confirm it.")
    case .notSaved(let fault):
      saving = .unsaved
      screen.say("NOT SAVED", .reject, "\(fault)")
      guard isInteractive() else { return }
      screen.say(
        "Your answers are still here. /save tries again, /save FILE writes a copy elsewhere.",
        .hint, indent: 2)
    }
  }

  /// Does what `/save FILE` asks for; a copy elsewhere does not make the workbook itself saved.
  mutating func save(_ workbook: Workbook, to file: String) {
    if file.isEmpty {
      save(workbook)
      if saving == .saved { screen.say("saved ", .saved, "All of it.") }
      return
    }
    switch services.saveCopy(workbook, file) {
    case .saved, .unchanged: screen.say("saved ", .saved, file)
    case .unconfirmed(let fault), .notSaved(let fault):
      screen.say("no copy", .reject, "\(fault)")
    }
  }

  /// Asks, before the end, how to save what could not be saved, until it is or the person leaves.
  mutating func askUntilSaved(_ workbook: Workbook, _ reader: any LineReader) {
    while saving == .unsaved {
      screen.say(
        "What is not saved is only here. Enter tries again, a file's name writes a copy, "
          + "/quit leaves.", .strong)
      guard case .submitted(let line) = reader.ask(Prompt()) else { return }
      switch SlashCommand.read(line) {
      case .command(.quit, _): return
      case .command(.save, let file), .text(let file): save(workbook, to: file.trimmed)
      case .command, .unknown: continue
      }
    }
  }
}
