import Glibc
public import Values

/// One open workbook file, locked against other programs until it is closed.
///
/// Opening never changes the file. A save writes the whole workbook beside it, syncs it, and
/// puts it in its place; it never overwrites what another program wrote meanwhile.
public final class WorkbookStore {
  /// What is known of the file as it was read or written last.
  private struct Known {
    /// Open, and locked.
    var file: Int32
    var identity: FileStatus.Identity
    /// What the file holds.
    var bytes: [UInt8]
    /// What this version would write for it.
    var written: [UInt8]
    /// Whether the last save worked and the disk confirmed it.
    var isConfirmed: Bool
  }

  private let path: String
  private let folder: Folder
  private let name: String
  private var known: Known?
  private var isClosed = false
  /// The last copy that was written beside a file another program changed.
  private var copy: (name: String, identity: FileStatus.Identity)?
  /// Why the backup of the loaded file could not be written, if so.
  public private(set) var backupFault: StoreFault?

  private init(path: String, location: FileLocation) {
    self.path = path
    folder = location.folder
    name = location.name
  }

  deinit { close() }

  /// Opens and locks a workbook; without a file yet, the first save makes it.
  ///
  /// What was loaded is copied to the state folder, where the last five are kept; `session`
  /// names this run there.
  public static func open(
    path: String, state: StateFolder, session: String
  ) throws(StoreFault) -> (store: WorkbookStore, workbook: Workbook?) {
    let location = try FileLocation(path: path)
    let store = WorkbookStore(path: path, location: location)
    let opened = try location.openLocked()
    do throws(SystemError) {
      try SystemCalls.requireWritable(location.folder.descriptor)
    } catch {
      if let opened { SystemCalls.close(opened.file) }
      throw .cannotWrite(path: path, error)
    }
    guard let (file, status) = opened else { return (store, nil) }
    store.known = Known(
      file: file, identity: status.identity, bytes: [], written: [], isConfirmed: true)
    let bytes = try location.contents(of: file, status)
    let workbook = try parse(bytes, path: path)
    store.known?.bytes = bytes
    store.known?.written = JSONWriter.bytes(workbook.json)
    do throws(StoreFault) {
      try state.backUp(bytes, workbook: workbook.id, session: session)
    } catch {
      store.backupFault = error
    }
    return (store, workbook)
  }

  /// Reads a workbook without locking it.
  public static func read(path: String) throws(StoreFault) -> Workbook {
    let location = try FileLocation(path: path)
    let (file, status) = try location.openForReading()
    defer { SystemCalls.close(file) }
    return try parse(try location.contents(of: file, status), path: path)
  }

  /// Reads a workbook from bytes that came from elsewhere; `path` is for messages only.
  public static func parse(_ bytes: [UInt8], path: String) throws(StoreFault) -> Workbook {
    let json: JSONValue
    do throws(JSONFault) {
      json = try JSONReader.value(bytes)
    } catch {
      throw .notAWorkbook(error.finding(in: path))
    }
    do throws(WorkbookFault) {
      return try Workbook(json: json)
    } catch {
      throw .notAWorkbook(error.finding(in: path, bytes))
    }
  }

  /// Saves the workbook; only `saved` and `unchanged` mean that it is on disk.
  ///
  /// The time names the copy that is written when another program changed the file.
  public func save(_ workbook: Workbook, at now: Instant) -> SaveOutcome {
    if isClosed { return .notSaved(.closed(path: path)) }
    let bytes = JSONWriter.bytes(workbook.json)
    if let known, known.isConfirmed, known.written == bytes { return .unchanged }
    do throws(StoreFault) {
      try requireReadable(bytes)
      try requireUnchanged(bytes, at: now)
      try put(bytes, at: now)
    } catch {
      // What is in memory is on disk only after a save that worked, whatever was loaded.
      known?.isConfirmed = false
      return .notSaved(error)
    }
    do throws(SystemError) {
      try folder.sync()
      known?.isConfirmed = true
      return .saved
    } catch {
      return .unconfirmed(.cannotWrite(path: path, error))
    }
  }

  /// Lets other programs have the file; saving is an error from then on.
  public func close() {
    if let known { SystemCalls.close(known.file) }
    known = nil
    isClosed = true
  }
}

extension WorkbookStore {
  private func put(_ bytes: [UInt8], at now: Instant) throws(StoreFault) {
    do throws(SystemError) {
      let (file, identity) = try folder.write(
        bytes, as: name, over: known.map { .file($0.file) } ?? .new)
      // Only now: until the new file has the name, the old one's lock keeps others out.
      if let known { SystemCalls.close(known.file) }
      known = Known(
        file: file, identity: identity, bytes: bytes, written: bytes, isConfirmed: false)
    } catch {
      if known == nil, error.code == EEXIST {
        throw .changedMeanwhile(path: path, copy: writeCopy(bytes, at: now))
      }
      throw error.code == EBUSY ? .mounted(path: path) : .cannotWrite(path: path, error)
    }
  }

  private func requireReadable(_ bytes: [UInt8]) throws(StoreFault) {
    let again: Workbook
    do throws(StoreFault) {
      again = try WorkbookStore.parse(bytes, path: path)
    } catch {
      throw .notReadBack(path: path)
    }
    guard JSONWriter.bytes(again.json) == bytes else { throw .notReadBack(path: path) }
  }

  /// Refuses to go on when another program has changed, replaced or deleted the file.
  private func requireUnchanged(_ bytes: [UInt8], at now: Instant) throws(StoreFault) {
    guard let known else { return }
    let named: FileStatus?
    do throws(SystemError) {
      named = try folder.status(of: name)
    } catch {
      throw .cannotWrite(path: path, error)
    }
    guard let named else {
      throw .goneMeanwhile(path: path, copy: writeCopy(bytes, at: now))
    }
    if named.links > 1 { throw .severalNames(path: path) }
    if named.identity == known.identity { return }
    guard named.isRegular, try adopt(known) else {
      throw .changedMeanwhile(path: path, copy: writeCopy(bytes, at: now))
    }
  }

  /// Takes the file that is there now for ours when it holds the same bytes.
  private func adopt(_ known: Known) throws(StoreFault) -> Bool {
    let location = FileLocation(path: path, folder: folder, name: name)
    let (other, status) = try location.openForReading()
    var kept = other
    defer { SystemCalls.close(kept) }
    guard status.isRegular, status.identity.size == known.bytes.count,
      try location.contents(of: other, status) == known.bytes
    else { return false }
    if status.identity.inode != known.identity.inode
      || status.identity.device != known.identity.device
    {
      do throws(SystemError) {
        try Folder.lock(other)
      } catch {
        throw .locked(path: path, process: LockHolder.process(of: other))
      }
      kept = known.file
      self.known?.file = other
    }
    self.known?.identity = status.identity
    return true
  }

  /// Writes what was to be saved beside the file; returns the copy's path.
  private func writeCopy(_ bytes: [UInt8], at now: Instant) -> String? {
    let stamp = now.rfc3339.filter { $0.isNumber }
    let first = "\(name).conflict-\(stamp.prefix(8))-\(stamp.dropFirst(8)).json"
    // Another program may take the free name first; a later one is free again.
    for _ in 0..<100 {
      do throws(SystemError) {
        let (copyName, target) = try copyTarget(first)
        let (file, identity) = try folder.write(bytes, as: copyName, over: target)
        SystemCalls.close(file)
        copy = (copyName, identity)
        try folder.sync()
        return FileLocation.sibling(of: path, named: copyName)
      } catch  where error.code == EEXIST {
        continue
      } catch {
        return nil
      }
    }
    return nil
  }

  /// The name for a copy: the last one again while nobody touched it, otherwise a new one.
  private func copyTarget(_ first: String) throws(SystemError) -> (String, Folder.Target) {
    if let copy, try folder.status(of: copy.name)?.identity == copy.identity {
      return (copy.name, .any)
    }
    var candidate = first
    var number = 2
    while try folder.status(of: candidate) != nil {
      candidate = "\(first.dropLast(5))-\(number).json"
      number += 1
    }
    return (candidate, .new)
  }
}

/// How a save ended.
public enum SaveOutcome: Hashable, Sendable {
  /// The file is on disk under its name.
  case saved
  /// The file had this content already; nothing was written.
  case unchanged
  /// The file is as it was before; the answers are in memory only, or in the copy the fault names.
  case notSaved(StoreFault)
  /// The file is in place, but the disk did not confirm its name; saving again repeats all.
  case unconfirmed(StoreFault)
}
