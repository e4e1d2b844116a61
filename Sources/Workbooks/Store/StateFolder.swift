import Glibc
import Texts

/// The folder for what a person does not keep: backups, unfinished texts, typed lines.
///
/// It is made when it is first written to, for this person alone. Nothing in it is needed to go
/// on: what cannot be read counts as absent.
public struct StateFolder: Hashable, Sendable {
  /// Where it is: `$XDG_STATE_HOME/northstar`.
  public var path: String

  /// Names a state folder; nothing is made yet.
  public init(path: String) {
    self.path = path
  }

  /// The unfinished text of a question.
  public func draft(_ key: DraftKey) -> String? {
    read(StateFolder.fileName(key), in: "drafts")
  }

  /// Keeps the unfinished text of a question.
  public func saveDraft(_ text: String, _ key: DraftKey) throws(StoreFault) {
    try write(Array(text.utf8), as: StateFolder.fileName(key), in: "drafts")
  }

  /// Forgets the unfinished text of a question.
  public func clearDraft(_ key: DraftKey) throws(StoreFault) {
    let name = StateFolder.fileName(key)
    do throws(SystemError) {
      let folder = try Folder(path: "\(path)/drafts")
      try SystemCalls.unlink(name, in: folder.descriptor)
    } catch let error where error.code == ENOENT {
      return
    } catch {
      throw .cannotWrite(path: "\(path)/drafts/\(name)", error)
    }
  }

  /// The lines typed before, oldest first.
  public func history() -> [String] {
    (read("history", in: "") ?? "").split(separator: "\n").map { String($0) }
  }

  /// Keeps the last 500 of these lines; empty ones and those with a line break are left out.
  public func saveHistory(_ lines: [String]) throws(StoreFault) {
    let kept = lines.filter { !$0.isEmpty && !$0.utf8.contains(0x0A) }.suffix(500)
    try write(Array(kept.map { $0 + "\n" }.joined().utf8), as: "history", in: "")
  }

  /// The fingerprint an export had when it was written to this path; nothing for a path that none
  /// was written to.
  public func noteOfExport(path file: String) -> String? {
    read(StateFolder.name(ofNoteFor: file), in: "exports")
  }

  /// Remembers what an export wrote to a path, as far as that can be remembered.
  public func noteExport(_ fingerprint: String, path file: String) {
    try? write(Array(fingerprint.utf8), as: StateFolder.name(ofNoteFor: file), in: "exports")
  }

  private static func name(ofNoteFor file: String) -> String {
    String(file.utf8.fnv1a64, radix: 16)
  }

  /// Keeps the bytes a workbook had when it was opened, and of each workbook the last five.
  func backUp(_ bytes: [UInt8], workbook: String, session: String) throws(StoreFault) {
    let place = "\(path)/backup"
    do throws(SystemError) {
      let folder = try Folder(making: place)
      let prefix = StateFolder.encoded(workbook) + "."
      var backups: [(name: String, identity: FileStatus.Identity)] = []
      for name in try SystemCalls.names(in: folder.descriptor) where name.hasPrefix(prefix) {
        if let status = try folder.status(of: name) { backups.append((name, status.identity)) }
      }
      backups.sort { StateFolder.isNewer($0, $1) }
      // Opening the same content again and again must not push older content out.
      if let newest = backups.first, newest.identity.size == bytes.count,
        try contents(of: newest.name, in: folder) == bytes
      {
        return
      }
      let name = prefix + StateFolder.encoded(session) + ".json"
      SystemCalls.close(try folder.write(bytes, as: name, over: .any).file)
      try folder.sync()
      for backup in backups.filter({ $0.name != name }).dropFirst(4) {
        try SystemCalls.unlink(backup.name, in: folder.descriptor)
      }
    } catch {
      throw .cannotWrite(path: place, error)
    }
  }

  private func write(_ bytes: [UInt8], as name: String, in part: String) throws(StoreFault) {
    let place = part.isEmpty ? path : "\(path)/\(part)"
    do throws(SystemError) {
      let folder = try Folder(making: place)
      SystemCalls.close(try folder.write(bytes, as: name, over: .any).file)
    } catch {
      throw .cannotWrite(path: "\(place)/\(name)", error)
    }
  }

  private func read(_ name: String, in part: String) -> String? {
    guard let folder = try? Folder(path: part.isEmpty ? path : "\(path)/\(part)"),
      let bytes = try? contents(of: name, in: folder)
    else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  private func contents(of name: String, in folder: Folder) throws(SystemError) -> [UInt8] {
    let file = try folder.open(name, O_RDONLY)
    defer { SystemCalls.close(file) }
    return try Folder.contents(of: file, limit: JSONReader.Limits().bytes)
  }

  private static func isNewer(
    _ a: (name: String, identity: FileStatus.Identity),
    _ b: (name: String, identity: FileStatus.Identity)
  ) -> Bool {
    (a.identity.modifiedSeconds, a.identity.modifiedNanoseconds, a.name)
      > (b.identity.modifiedSeconds, b.identity.modifiedNanoseconds, b.name)
  }

  private static func fileName(_ key: DraftKey) -> String {
    [key.workbook, key.workshop, key.step].map(encoded).joined(separator: ".")
  }

  /// The text with all but letters, digits, `_` and `-` as `%2E`, so that it is one file name
  /// and parts joined by points stay apart.
  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      if scalar.properties.isAlphabetic && byte < 0x80 || (48...57).contains(byte)
        || scalar == "_" || scalar == "-"
      {
        return String(scalar)
      }
      return (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}

/// The question an unfinished text belongs to.
public struct DraftKey: Hashable, Sendable {
  /// The workbook's id.
  public var workbook: String
  /// The workshop: `ws01`.
  public var workshop: String
  /// The step: `review_scope`.
  public var step: String

  /// Makes a key.
  public init(workbook: String, workshop: String, step: String) {
    self.workbook = workbook
    self.workshop = workshop
    self.step = step
  }
}
