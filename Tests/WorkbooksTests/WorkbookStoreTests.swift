import Foundation
import TestSupport
import Testing
import Values
import Workbooks

@Suite struct WorkbookStoreTests {
  let folder: TemporaryFolder
  let path: String
  let state: StateFolder
  let now = Instant(seconds: 1_795_255_440)
  let text: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path + "/northstar.json"
    state = StateFolder(path: folder.path + "/state/northstar")
    text = JSONWriter.text(try fullWorkbook().json)
  }

  private func open(_ path: String? = nil) throws -> (store: WorkbookStore, workbook: Workbook?) {
    try WorkbookStore.open(path: path ?? self.path, state: state, session: "s1")
  }

  private func changed() throws -> Workbook {
    var workbook = try fullWorkbook()
    workbook["ws01"]?["kpi_use"]?.value = "A decision"
    return workbook
  }

  private func changedText() throws -> String { JSONWriter.text(try changed().json) }

  @Test func makesTheFileAtTheFirstSaveForThisPersonAlone() throws {
    let (store, workbook) = try open()
    #expect(workbook == nil)
    #expect(try names(in: folder.path) == [])
    #expect(store.save(try fullWorkbook(), at: now) == .saved)
    let facts = try facts(path)
    #expect(facts.text == text)
    #expect(facts.mode == 0o600)
    #expect(try names(in: folder.path) == ["northstar.json"])
  }

  @Test func loadsWhatWasSavedAndReadsItWithoutALock() throws {
    let (store, _) = try open()
    #expect(store.save(try fullWorkbook(), at: now) == .saved)
    #expect(try WorkbookStore.read(path: path) == fullWorkbook())
    store.close()
    #expect(try open().workbook == fullWorkbook())
  }

  @Test func writesNothingWhenNothingChanged() throws {
    try put(text, at: path)
    let before = try facts(path)
    let (store, workbook) = try open()
    #expect(store.save(try #require(workbook), at: now) == .unchanged)
    #expect(try facts(path) == before)
    #expect(store.save(try changed(), at: now) == .saved)
    let after = try facts(path)
    #expect(after.inode != before.inode)
    #expect(store.save(try changed(), at: now) == .unchanged)
    #expect(try facts(path) == after)
  }

  @Test func leavesAHandWrittenFileAloneUntilItsContentChanges() throws {
    let compact = workbook(answers: #"{"id":"q","value":null,"question":"Q"}"#)
    try put(compact, at: path)
    let (store, loaded) = try open()
    #expect(store.save(try #require(loaded), at: now) == .unchanged)
    #expect(try facts(path).text == compact)
  }

  @Test(arguments: [0o600, 0o640, 0o644, 0o400 + 0o200 + 0o011] as [UInt32])
  func keepsTheMode(_ mode: UInt32) throws {
    try put(text, at: path, mode: mode)
    #expect(try open().store.save(try changed(), at: now) == .saved)
    #expect(try facts(path).mode == mode)
  }

  @Test func keepsAttributesAndTheAccessList() throws {
    try put(text, at: path)
    try #require(setAttribute("user.note", [1, 0, 255], of: path))
    try #require(setAttribute("system.posix_acl_access", accessList(mask: 4), of: path))
    #expect(try open().store.save(try changed(), at: now) == .saved)
    #expect(attribute("user.note", of: path) == [1, 0, 255])
    #expect(attribute("system.posix_acl_access", of: path) == accessList(mask: 4))
    #expect(try facts(path).mode == 0o640)
  }

  @Test func takesNoAccessListFromTheFolder() throws {
    try put(text, at: path, mode: 0o640)
    try #require(setAttribute("system.posix_acl_default", accessList(mask: 6), of: folder.path))
    #expect(try open().store.save(try changed(), at: now) == .saved)
    #expect(attribute("system.posix_acl_access", of: path) == nil)
    #expect(try facts(path).mode == 0o640)
  }

  @Test(.enabled(if: geteuid() == 0)) func keepsTheOwner() throws {
    try put(text, at: path, mode: 0o640)
    chown(path, 1_234, 2_345)
    #expect(try open().store.save(try changed(), at: now) == .saved)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.ownerAccountID] as? Int == 1_234)
    #expect(attributes[.groupOwnerAccountID] as? Int == 2_345)
    #expect(try facts(path).mode == 0o640)
  }

  @Test func savesThroughASymbolicLink() throws {
    let link = folder.path + "/link.json"
    try put(text, at: path)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    #expect(try open(link).store.save(try changed(), at: now) == .saved)
    #expect(try facts(path).text == changedText())
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
  }

  @Test func refusesWhatIsNoRegularFile() throws {
    mkfifo(path, 0o600)
    #expect(throws: StoreFault.notAFile(path: path)) { try open() }
    #expect(throws: StoreFault.notAFile(path: path)) { try WorkbookStore.read(path: path) }
    #expect(throws: StoreFault.notAFile(path: folder.path)) { try open(folder.path) }
    #expect(throws: StoreFault.notAFile(path: "/")) { try open("/") }
    let dangling = folder.path + "/dangling.json"
    try FileManager.default.createSymbolicLink(
      atPath: dangling, withDestinationPath: folder.path + "/nothing")
    #expect(throws: StoreFault.notAFile(path: dangling)) { try open(dangling) }
  }

  @Test func saysWhatIsNotThere() throws {
    let lost = folder.path + "/lost/northstar.json"
    #expect(throws: StoreFault.absent(path: path)) { try WorkbookStore.read(path: path) }
    #expect(throws: StoreFault.noFolder(path: lost)) { try open(lost) }
    #expect(throws: StoreFault.absent(path: "")) { try open("") }
    #expect(throws: StoreFault.absent(path: "a\u{0}b")) { try open("a\u{0}b") }
  }

  @Test func refusesAFileWithSeveralNames() throws {
    try put(text, at: path)
    link(path, folder.path + "/second.json")
    #expect(throws: StoreFault.severalNames(path: path)) { try open() }
  }

  @Test func refusesASaveAfterTheFileGotASecondName() throws {
    try put(text, at: path)
    let (store, _) = try open()
    link(path, folder.path + "/second.json")
    #expect(try store.save(changed(), at: now) == .notSaved(.severalNames(path: path)))
    #expect(try facts(path).text == text)
  }

  @Test func tellsWhichProcessHasTheFileOpen() throws {
    try put(text, at: path)
    let holder = Process()
    holder.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    holder.arguments = [
      "python3", "-c",
      "import fcntl, sys; f = open(sys.argv[1]); fcntl.flock(f, fcntl.LOCK_EX); "
        + "print(flush=True); sys.stdin.read()",
      path,
    ]
    let (input, output) = (Pipe(), Pipe())
    holder.standardInput = input
    holder.standardOutput = output
    try holder.run()
    _ = output.fileHandleForReading.readData(ofLength: 1)
    let process = Int(holder.processIdentifier)
    #expect(throws: StoreFault.locked(path: path, process: process)) { try open() }
    #expect(try WorkbookStore.read(path: path) == fullWorkbook())
    // Not terminate(): the runner's blocked signals are the child's too.
    kill(holder.processIdentifier, SIGKILL)
    holder.waitUntilExit()
    #expect(try open().workbook == fullWorkbook())
  }

  @Test func locksTheFileFromOpeningOrTheFirstSaveOn() throws {
    let locked = StoreFault.locked(path: path, process: Int(getpid()))
    let (first, _) = try open()
    #expect(first.save(try fullWorkbook(), at: now) == .saved)
    #expect(throws: locked) { try open() }
    #expect(first.save(try changed(), at: now) == .saved)
    #expect(throws: locked) { try open() }
    first.close()
    let (second, _) = try open()
    #expect(throws: locked) { try open() }
    #expect(first.save(try fullWorkbook(), at: now) == .notSaved(.closed(path: path)))
    second.close()
  }

  @Test func saysAtOnceThatNothingCanBeWritten() throws {
    try put(text, at: path, mode: 0o444)
    try withoutRights { () throws in
      let fault = #expect(throws: StoreFault.self) { try open() }
      #expect(fault?.description == "'\(path)' cannot be written: permission denied")
      #expect(fault?.kind == .cannotWrite)
      #expect(try WorkbookStore.read(path: path) == fullWorkbook())
    }
    chmod(path, 0o666)
    chmod(folder.path, 0o555)
    try withoutRights { () throws in
      let fault = #expect(throws: StoreFault.self) { try open() }
      #expect(fault?.description == "'\(path)' cannot be written: permission denied")
    }
    chmod(path, 0o000)
    try withoutRights { () throws in
      let fault = #expect(throws: StoreFault.self) { try WorkbookStore.read(path: path) }
      #expect(fault?.description == "'\(path)' cannot be read: permission denied")
      #expect(fault?.kind == .noInput)
    }
    chmod(folder.path, 0o755)
  }

  @Test func keepsTheOldFileWhenTheFolderStopsBeingWritable() throws {
    try put(text, at: path, mode: 0o666)
    chmod(folder.path, 0o777)
    let store = try withoutRights { try open().store }
    chmod(folder.path, 0o555)
    let outcome = try withoutRights { store.save(try changed(), at: now) }
    guard case .notSaved(let fault) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(fault.description == "'\(path)' cannot be written: permission denied")
    #expect(try facts(path).text == text)
    chmod(folder.path, 0o755)
  }

  @Test(arguments: [
    ("", "1:1: error: the file is empty; look for a backup of it"),
    (
      String(repeating: "\u{0}", count: 99),
      "1:1: error: the file holds zero bytes only; look for a backup of it"
    ),
    (
      "{\"format\": {\n  \"na",
      "2:6: error: the text ends in the middle of a value; look for a backup of it"
    ),
    (
      "{\n<<<<<<< ours\n\"id\": 1\n=======\n\"id\": 2\n>>>>>>> theirs\n}",
      "2:1: error: git left a conflict here; "
        + "join the two versions, or take one with 'git checkout --ours' or '--theirs'"
    ),
    ("[]", "1:1: error: not a northstar workbook"),
    (
      #"{"format": {"name": "northstar-workbook", "major": 2}}"#,
      "1:52: error: the workbook has format 2, this northstar knows 1; "
        + "open it with a northstar that knows format 2"
    ),
  ])
  func leavesAFileAloneThatIsNoWorkbook(_ text: String, _ message: String) throws {
    try put(text, at: path)
    let before = try facts(path)
    let fault = #expect(throws: StoreFault.self) { try open() }
    #expect(fault?.description == "\(path):\(message)")
    #expect(fault?.kind == .unreadable)
    #expect(try facts(path) == before)
    #expect(try names(in: folder.path) == ["northstar.json"])
  }

  @Test func refusesAHugeFileBeforeReadingIt() throws {
    try put("", at: path)
    truncate(path, 1 << 40)
    let fault = #expect(throws: StoreFault.self) { try open() }
    #expect(
      fault?.description
        == "\(path):1:1: error: larger than 16 MB; is this the right file?")
  }

  @Test func writesNothingItCouldNotReadBack() throws {
    try put(text, at: path)
    let (store, _) = try open()
    for value in [JSONValue.number("01"), .string("\u{0}"), nested(40)] {
      var workbook = try fullWorkbook()
      workbook["ws01"]?["kpi_use"]?.value = value
      #expect(store.save(workbook, at: now) == .notSaved(.notReadBack(path: path)))
    }
    #expect(try facts(path).text == text)
  }

  private func nested(_ depth: Int) -> JSONValue {
    (0..<depth).reduce(.null) { value, _ in .array([value]) }
  }

  @Test func findsAFileByItsNameInThisFolder() throws {
    #expect(throws: StoreFault.absent(path: "no-such-workbook.json")) {
      try WorkbookStore.read(path: "no-such-workbook.json")
    }
    #expect(try open("no-such-workbook.json").workbook == nil)
  }
}
