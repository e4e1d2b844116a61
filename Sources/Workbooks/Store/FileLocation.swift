import Glibc

/// Where a workbook is: an open folder and a name in it, links followed once.
struct FileLocation {
  let path: String
  let folder: Folder
  let name: String

  init(path: String) throws(StoreFault) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .absent(path: path) }
    self.path = path
    let full = try FileLocation.resolve(path)
    let slash = full.lastIndex(of: "/") ?? full.startIndex
    name = String(full[slash...].dropFirst())
    if name.isEmpty { throw .notAFile(path: path) }
    do throws(SystemError) {
      folder = try Folder(path: slash == full.startIndex ? "/" : String(full[..<slash]))
    } catch {
      throw error.code == ENOENT ? .noFolder(path: path) : .cannotRead(path: path, error)
    }
  }

  init(path: String, folder: Folder, name: String) {
    self.path = path
    self.folder = folder
    self.name = name
  }

  /// The path of another name in the same folder, as the person would write it.
  static func sibling(of path: String, named name: String) -> String {
    path.lastIndex(of: "/").map { path[...$0] + name } ?? name
  }

  /// The file, open and locked, and surely the one under the name; nothing when there is none.
  func openLocked() throws(StoreFault) -> (file: Int32, status: FileStatus)? {
    // Another program's save may replace the file between two of these steps, each time.
    for _ in 0..<50 {
      guard let named = try status() else { return nil }
      if named.links > 1 { throw .severalNames(path: path) }
      if SystemCalls.isMountPoint(name, in: folder.descriptor) { throw .mounted(path: path) }
      let file: Int32
      do throws(SystemError) {
        file = try folder.open(name, O_RDWR)
      } catch {
        if error.code == ENOENT { continue }
        if error.code == ELOOP { throw .notAFile(path: path) }
        throw .cannotWrite(path: path, error)
      }
      do throws(SystemError) {
        try Folder.lock(file)
        let opened = try SystemCalls.status(of: file)
        if try folder.status(of: name)?.isSameFile(as: opened) == true { return (file, opened) }
        SystemCalls.close(file)
      } catch {
        let holder = LockHolder.process(of: file)
        SystemCalls.close(file)
        if error.code == EWOULDBLOCK { throw .locked(path: path, process: holder) }
        throw .cannotRead(path: path, error)
      }
    }
    throw .locked(path: path, process: nil)
  }

  func openForReading() throws(StoreFault) -> (file: Int32, status: FileStatus) {
    guard try status() != nil else { throw .absent(path: path) }
    do throws(SystemError) {
      let file = try folder.open(name, O_RDONLY)
      return (file, try SystemCalls.status(of: file))
    } catch {
      throw .cannotRead(path: path, error)
    }
  }

  /// The whole file, unless it is no regular one or too large.
  func contents(of file: Int32, _ status: FileStatus) throws(StoreFault) -> [UInt8] {
    guard status.isRegular else { throw .notAFile(path: path) }
    let limit = JSONReader.Limits().bytes
    guard status.identity.size <= limit else {
      let fault = JSONFault(reason: .tooLarge(limit: limit), offset: 0, line: 1, column: 1)
      throw .notAWorkbook(fault.finding(in: path))
    }
    do throws(SystemError) {
      return try Folder.contents(of: file, limit: limit)
    } catch {
      throw .cannotRead(path: path, error)
    }
  }

  private func status() throws(StoreFault) -> FileStatus? {
    let found: FileStatus?
    do throws(SystemError) {
      found = try folder.status(of: name)
    } catch {
      throw .cannotRead(path: path, error)
    }
    if found?.isRegular == false { throw .notAFile(path: path) }
    return found
  }

  private static func resolve(_ path: String) throws(StoreFault) -> String {
    do throws(SystemError) {
      return try SystemCalls.resolve(path)
    } catch let error where error.code != ENOENT {
      throw error.code == ENOTDIR ? .noFolder(path: path) : .cannotRead(path: path, error)
    } catch {
      // There is no file yet; its folder must be there.
    }
    let slash = path.lastIndex(of: "/")
    let name = slash.map { path[$0...].dropFirst() } ?? path[...]
    let parent = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    guard !name.isEmpty else { throw .noFolder(path: path) }
    do throws(SystemError) {
      let folder = try SystemCalls.resolve(parent)
      return folder == "/" ? "/\(name)" : "\(folder)/\(name)"
    } catch {
      throw error.code == ENOENT || error.code == ENOTDIR
        ? .noFolder(path: path) : .cannotRead(path: path, error)
    }
  }
}
