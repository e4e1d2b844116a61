import Glibc
public import Values

extension WorkbookStore {
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
