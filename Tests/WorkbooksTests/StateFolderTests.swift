import Foundation
import TestSupport
import Testing
import Values
import Workbooks

@Suite struct StateFolderTests {
  let folder: TemporaryFolder
  let state: StateFolder
  let path: String
  let now = Instant(seconds: 1_795_255_440)

  init() throws {
    folder = try TemporaryFolder()
    state = StateFolder(path: folder.path + "/state/northstar")
    path = folder.path + "/northstar.json"
  }

  private func open(session: String) throws -> WorkbookStore {
    try WorkbookStore.open(path: path, state: state, session: session).store
  }

  private func backups() throws -> [String] { try names(in: state.path + "/backup") }

  @Test func isMadeForThisPersonAloneWhenItIsFirstWrittenTo() throws {
    #expect(state.history() == [])
    #expect(try names(in: folder.path) == [])
    try state.saveHistory(["one"])
    for made in ["/state", "/state/northstar"] {
      let mode = try FileManager.default.attributesOfItem(atPath: folder.path + made)
      #expect(mode[.posixPermissions] as? Int == 0o700)
    }
    #expect(try facts(state.path + "/history").mode == 0o600)
  }

  @Test func keepsTheBytesAWorkbookHadWhenItWasOpened() throws {
    let text = workbook(with: #""id": "5f.1c", "workshops": []"#)
    try put(text, at: path, mode: 0o644)
    let store = try open(session: "s1")
    #expect(store.save(Workbook(id: "5f.1c"), at: now) == .unchanged)
    #expect(try backups() == ["5f%2E1c.s1.json"])
    let backup = try facts(state.path + "/backup/5f%2E1c.s1.json")
    #expect(backup.text == text)
    #expect(backup.mode == 0o600)
  }

  @Test func keepsTheLastFiveDifferentBackupsOfEachWorkbook() throws {
    try put(JSONWriter.text(Workbook(id: "other").json), at: path)
    try open(session: "s0").close()
    for number in 1...8 {
      var workbook = Workbook(id: "mine")
      workbook.title = "\(number / 2)"
      try put(JSONWriter.text(workbook.json), at: path)
      try open(session: "s\(number)").close()
    }
    // 0, 1, 1, 2, 2, 3, 3, 4: the second of two equal ones is not written.
    #expect(
      try backups() == [
        "mine.s1.json", "mine.s2.json", "mine.s4.json", "mine.s6.json", "mine.s8.json",
        "other.s0.json",
      ])
    try put(JSONWriter.text(Workbook(id: "mine").json), at: path)
    try open(session: "s9").close()
    #expect(
      try backups() == [
        "mine.s2.json", "mine.s4.json", "mine.s6.json", "mine.s8.json", "mine.s9.json",
        "other.s0.json",
      ])
  }

  @Test func doesNotStopAWorkbookFromOpeningWhenItCannotBeMade() throws {
    try put("", at: folder.path + "/state")
    try put(JSONWriter.text(Workbook(id: "a").json), at: path)
    let store = try open(session: "s1")
    #expect(
      store.backupFault?.description
        == "'\(state.path)/backup' cannot be written: not a directory")
    var workbook = Workbook(id: "a")
    workbook.title = "Changed"
    #expect(store.save(workbook, at: now) == .saved)
    #expect(state.draft(DraftKey(workbook: "a", workshop: "b", step: "c")) == nil)
    #expect(state.history() == [])
  }

  @Test func keepsUnfinishedTextsApart() throws {
    let first = DraftKey(workbook: "a.b", workshop: "c", step: "../d é")
    let second = DraftKey(workbook: "a", workshop: "b.c", step: "../d é")
    #expect(state.draft(first) == nil)
    try state.saveDraft("half a sen\n", first)
    try state.saveDraft("", second)
    #expect(state.draft(first) == "half a sen\n")
    #expect(state.draft(second) == "")
    #expect(
      try names(in: state.path + "/drafts") == [
        "a%2Eb.c.%2E%2E%2Fd%20%C3%A9", "a.b%2Ec.%2E%2E%2Fd%20%C3%A9",
      ])
    try state.saveDraft("half a sentence", first)
    #expect(state.draft(first) == "half a sentence")
    try state.clearDraft(first)
    try state.clearDraft(first)
    #expect(state.draft(first) == nil)
    #expect(state.draft(second) == "")
  }

  @Test func keepsTheLastFiveHundredLines() throws {
    try state.saveHistory((1...600).map { "line \($0)" } + ["", "two\nlines", "é"])
    let lines = state.history()
    #expect(lines.count == 500)
    #expect(lines.first == "line 102")
    #expect(lines.last == "é")
  }
}
