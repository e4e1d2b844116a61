import Glibc
import TestSupport
import Testing
import Values
import Workbooks

/// What happens to a workbook that two programs write.
@Suite struct WorkbookClashTests {
  let folder: TemporaryFolder
  let path: String
  let now = Instant(seconds: 1_795_255_440)
  let text: String
  let copyName = "northstar.json.conflict-20261121-100400.json"

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path + "/northstar.json"
    text = JSONWriter.text(try fullWorkbook().json)
  }

  private func open() throws -> (store: WorkbookStore, workbook: Workbook?) {
    try WorkbookStore.open(
      path: path, state: StateFolder(path: folder.path + "/state"), session: "s1")
  }

  private func changed() throws -> Workbook {
    var workbook = try fullWorkbook()
    workbook["ws01"]?["kpi_use"]?.value = "A decision"
    return workbook
  }

  private func changedText() throws -> String { JSONWriter.text(try changed().json) }

  @Test func goesOnAfterATouchOrACopyWithTheSameContent() throws {
    try put(text, at: path)
    let (store, _) = try open()
    utimes(path, nil)
    #expect(store.save(try changed(), at: now) == .saved)
    try put(try changedText(), at: folder.path + "/new")
    rename(folder.path + "/new", path)
    #expect(store.save(try fullWorkbook(), at: now) == .saved)
    #expect(try facts(path).text == text)
    #expect(throws: StoreFault.locked(path: path, process: Int(getpid()))) { try open() }
    #expect(try names(in: folder.path) == ["northstar.json", "state"])
  }

  @Test func neverOverwritesWhatAnotherProgramWrote() throws {
    try put(text, at: path)
    let (store, _) = try open()
    try put("edited in place", at: path)
    let copy = folder.path + "/" + copyName
    let fault = StoreFault.changedMeanwhile(path: path, copy: copy)
    #expect(store.save(try changed(), at: now) == .notSaved(fault))
    #expect(try facts(path).text == "edited in place")
    #expect(try facts(copy).text == changedText())
    #expect(try facts(copy).mode == 0o600)

    // The next answer goes into the same copy, not into one more.
    #expect(store.save(try fullWorkbook(), at: now) == .notSaved(fault))
    #expect(try facts(copy).text == text)
    #expect(try names(in: folder.path) == ["northstar.json", copyName, "state"])
  }

  @Test func leavesACopyAloneThatSomebodyChanged() throws {
    try put(text, at: path)
    let (store, _) = try open()
    try put("replaced", at: folder.path + "/new")
    rename(folder.path + "/new", path)
    let copy = folder.path + "/" + copyName
    #expect(
      store.save(try changed(), at: now) == .notSaved(.changedMeanwhile(path: path, copy: copy)))
    try put("kept", at: copy)
    let second = String(copy.dropLast(5)) + "-2.json"
    #expect(
      store.save(try changed(), at: now) == .notSaved(.changedMeanwhile(path: path, copy: second)))
    #expect(try facts(copy).text == "kept")
    #expect(try facts(second).text == changedText())
  }

  @Test func writesACopyWhenTheFileIsGone() throws {
    try put(text, at: path)
    let (store, _) = try open()
    unlink(path)
    let copy = folder.path + "/" + copyName
    #expect(
      store.save(try changed(), at: now) == .notSaved(.goneMeanwhile(path: path, copy: copy)))
    #expect(try facts(copy).text == changedText())
    #expect(try names(in: folder.path) == [copyName, "state"])
  }

  @Test func doesNotOverwriteWhenTwoProgramsBeginAtOnce() throws {
    let (first, _) = try open()
    let (second, _) = try open()
    #expect(first.save(try fullWorkbook(), at: now) == .saved)
    let copy = folder.path + "/" + copyName
    #expect(
      second.save(try changed(), at: now) == .notSaved(.changedMeanwhile(path: path, copy: copy)))
    #expect(try facts(path).text == text)
    #expect(try facts(copy).text == changedText())
  }
}
