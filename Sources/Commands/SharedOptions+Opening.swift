import Foundation
import Workbooks

extension SharedOptions {
  /// The workbook, locked until its store is closed; nothing in it when there is none yet.
  func openWorkbook(_ world: World) throws -> (store: WorkbookStore, workbook: Workbook?) {
    guard workbookName(world) != "-" else {
      throw Failure(ExitStatus.usage, "answers are kept in a file; name one with --workbook")
    }
    do throws(StoreFault) {
      return try WorkbookStore.open(
        path: world.path(workbookName(world)), state: world.stateFolder, session: world.newID(8))
    } catch {
      throw Failure(error)
    }
  }
}

extension World {
  /// Where backups, drafts and typed lines are kept.
  ///
  /// Source of the place: the XDG base directory specification, where a relative path is none.
  var stateFolder: StateFolder {
    let state = variable("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = variable("HOME") ?? FileManager.default.homeDirectoryForCurrentUser.path
    return StateFolder(path: (state ?? home + "/.local/state") + "/northstar")
  }
}
