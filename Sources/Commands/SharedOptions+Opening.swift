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
