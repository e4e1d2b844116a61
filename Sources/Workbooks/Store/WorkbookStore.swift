/// One open workbook file, locked against other programs until it is closed.
///
/// Opening never changes the file. A save writes the whole workbook beside it, syncs it, and
/// puts it in its place; it never overwrites what another program wrote meanwhile.
public final class WorkbookStore {
  /// What is known of the file as it was read or written last.
  struct Known {
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

  let path: String
  let folder: Folder
  let name: String
  var known: Known?
  var isClosed = false
  /// The last copy that was written beside a file another program changed.
  var copy: (name: String, identity: FileStatus.Identity)?
  /// Why the backup of the loaded file could not be written, if so.
  public internal(set) var backupFault: StoreFault?

  init(path: String, location: FileLocation) {
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

  /// Lets other programs have the file; saving is an error from then on.
  public func close() {
    if let known { SystemCalls.close(known.file) }
    known = nil
    isClosed = true
  }
}
