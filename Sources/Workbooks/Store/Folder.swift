import Glibc

/// An open folder, in which files are written whole or not at all.
///
/// Names are looked up in the folder that was opened, also when it is moved or replaced meanwhile.
final class Folder {
  /// What may stand under the name that is written.
  enum Target {
    /// Nothing; a file that is there stays, and the write fails with `EEXIST`.
    case new
    /// Anything.
    case any
    /// This open file, whose owner, mode and attributes are kept.
    case file(Int32)
  }

  let descriptor: Int32

  init(path: String) throws(SystemError) {
    descriptor = try SystemCalls.open(path, O_RDONLY | O_DIRECTORY)
  }

  deinit { SystemCalls.close(descriptor) }

  /// Opens a folder for this person alone, made with all folders above it if need be.
  convenience init(making path: String) throws(SystemError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += part
      do throws(SystemError) {
        try SystemCalls.makeFolder(made, mode: 0o700)
      } catch let error where error.code == EEXIST || error.code == EROFS {
        // Whether it is there is told by opening it.
      }
      made += "/"
    }
    try self.init(path: path)
  }

  func status(of name: String) throws(SystemError) -> FileStatus? {
    do throws(SystemError) {
      return try SystemCalls.status(of: name, in: descriptor)
    } catch let error where error.code == ENOENT {
      return nil
    }
  }

  /// Opens a file without following a link and without waiting for the other end of a pipe.
  func open(_ name: String, _ access: Int32) throws(SystemError) -> Int32 {
    try SystemCalls.open(name, in: descriptor, access | O_NOFOLLOW | O_NONBLOCK)
  }

  /// The whole file from its beginning, or its first `limit + 1` bytes when it is longer.
  static func contents(of file: Int32, limit: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      let count = min(1 << 16, limit + 1 - bytes.count)
      let more = try SystemCalls.read(file, from: bytes.count, count: count)
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  /// Writes a whole file and syncs it; the name shows the old file or the new one, never a part.
  ///
  /// The new name is on disk for certain only after `sync()`. The new file is open and locked;
  /// close it.
  func write(
    _ bytes: [UInt8], as name: String, over target: Target
  ) throws(SystemError) -> (file: Int32, identity: FileStatus.Identity) {
    let (temporary, file) = try makeTemporary(for: name)
    do throws(SystemError) {
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = try SystemCalls.write(rest, to: file)
        if count == 0 { throw SystemError(call: "write", code: ENOSPC) }
        rest = rest.dropFirst(count)
      }
      if case .file(let old) = target { try Folder.copyMetadata(from: old, to: file) }
      // After an error the file is given up: a second sync could succeed with the data gone.
      try SystemCalls.sync(file)
      try Folder.lock(file)
      let identity = try SystemCalls.status(of: file).identity
      if case .new = target {
        try moveToNewName(temporary, name)
      } else {
        try SystemCalls.rename(temporary, to: name, in: descriptor)
      }
      return (file, identity)
    } catch {
      SystemCalls.close(file)
      try? SystemCalls.unlink(temporary, in: descriptor)
      throw error
    }
  }

  /// Brings the names in the folder to the disk.
  func sync() throws(SystemError) {
    do throws(SystemError) {
      try SystemCalls.sync(descriptor)
    } catch let error where error.code == EINVAL || error.code == EBADF || error.code == EOPNOTSUPP
    {
      // Some network file systems cannot, and promise nothing either.
    }
  }

  /// Locks a file, unless its file system knows no locks.
  static func lock(_ file: Int32) throws(SystemError) {
    do throws(SystemError) {
      try SystemCalls.lock(file)
    } catch let error where error.code == ENOLCK || error.code == EOPNOTSUPP || error.code == ENOSYS
    {
      // Changes by others are found by the file's identity all the same.
    }
  }

  private func makeTemporary(for name: String) throws(SystemError) -> (String, Int32) {
    while true {
      let random = String(UInt64.random(in: .min ... .max), radix: 36)
      let temporary = ".\(name).\(random).tmp"
      do throws(SystemError) {
        let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW
        let file = try SystemCalls.open(temporary, in: descriptor, flags, mode: 0o600)
        return (temporary, file)
      } catch let error where error.code == EEXIST {
        continue
      }
    }
  }

  private func moveToNewName(_ temporary: String, _ name: String) throws(SystemError) {
    do throws(SystemError) {
      try SystemCalls.renameNew(temporary, to: name, in: descriptor)
    } catch let error where error.code == EINVAL || error.code == ENOSYS || error.code == EOPNOTSUPP
    {
      // The same in two steps, for file systems that cannot do it in one.
      try SystemCalls.link(temporary, to: name, in: descriptor)
      try? SystemCalls.unlink(temporary, in: descriptor)
    }
  }
}

extension Folder {
  private static let accessList = "system.posix_acl_access"

  /// Gives a new file the owner, mode, access list and attributes of an old one.
  ///
  /// Nobody may read the new file who could not read the old one, also when a part fails.
  private static func copyMetadata(from old: Int32, to new: Int32) throws(SystemError) {
    let before = try SystemCalls.status(of: old)
    let now = try SystemCalls.status(of: new)
    // The owner first: changing it clears bits of the mode.
    if before.owner != now.owner {
      try unlessForbidden { () throws(SystemError) in
        try SystemCalls.setOwner(new, owner: before.owner, group: .max)
      }
    }
    if before.group != now.group {
      try unlessForbidden { () throws(SystemError) in
        try SystemCalls.setOwner(new, owner: .max, group: before.group)
      }
    }
    let hasGroup = try SystemCalls.status(of: new).group == before.group
    let names = try attributeNames(of: old)
    let hasList = names.contains(accessList)
    // A list the folder gave to the new file would let others in.
    if try attributeNames(of: new).contains(accessList) {
      try SystemCalls.removeAttribute(accessList, of: new)
    }
    // With a list the group bits are its mask; alone they would give all of it to the group.
    try SystemCalls.setMode(new, hasGroup && !hasList ? before.mode : before.mode & 0o707)
    for name in names where name.hasPrefix("user.") || (name == accessList && hasGroup) {
      try SystemCalls.setAttribute(
        name, to: try SystemCalls.attribute(name, of: old), of: new)
    }
  }

  private static func attributeNames(of file: Int32) throws(SystemError) -> [String] {
    do throws(SystemError) {
      return try SystemCalls.attributeNames(of: file)
    } catch let error where error.code == EOPNOTSUPP || error.code == ENOSYS {
      return []
    }
  }

  private static func unlessForbidden(
    _ change: () throws(SystemError) -> Void
  ) throws(SystemError) {
    do throws(SystemError) {
      try change()
    } catch let error where error.code == EPERM || error.code == EINVAL {
      // Only an administrator may give a file away.
    }
  }
}
