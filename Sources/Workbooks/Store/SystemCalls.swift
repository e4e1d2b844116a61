import CSystem
import Glibc

/// What the system answered to a call that failed.
public struct SystemError: Error, Hashable, Sendable {
  /// The call: `renameat`.
  public var call: String
  /// The error number, as `errno` gives it.
  public var code: Int32
}

extension SystemError: CustomStringConvertible {
  /// The system's words, lower case: `no space left on device`.
  public var description: String {
    let text = SystemCalls.text(of: code)
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}

/// The system's calls, one function each.
///
/// This is the only file that hands out addresses, hence the only one with `unsafe`: each lends
/// a text or an array for the time of one call. `errno` is read here once; `EINTR` is tried again.
enum SystemCalls {
  static func open(
    _ name: String, in folder: Int32 = AT_FDCWD, _ flags: Int32, mode: UInt32 = 0
  ) throws(SystemError) -> Int32 {
    try retrying("openat") { unsafe openat(folder, name, flags | O_CLOEXEC, mode) }
  }

  static func close(_ file: Int32) {
    // Not tried again: after EINTR Linux has closed it, and the number may be another's.
    _ = Glibc.close(file)
  }

  static func status(of file: Int32) throws(SystemError) -> FileStatus {
    var status = stat()
    try retrying("fstat") { unsafe fstat(file, &status) }
    return FileStatus(status)
  }

  /// The status of a name itself; a symbolic link is not followed.
  static func status(of name: String, in folder: Int32) throws(SystemError) -> FileStatus {
    var status = stat()
    try retrying("fstatat") { unsafe fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) }
    return FileStatus(status)
  }

  /// At most this many bytes from this offset on; none at the end.
  static func read(_ file: Int32, from offset: Int, count: Int) throws(SystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let got = try retrying("pread") { unsafe pread(file, &bytes, count, offset) }
    return Array(bytes.prefix(got))
  }

  static func write(_ bytes: ArraySlice<UInt8>, to file: Int32) throws(SystemError) -> Int {
    try retrying("write") {
      unsafe bytes.withUnsafeBytes { unsafe Glibc.write(file, $0.baseAddress, $0.count) }
    }
  }

  static func sync(_ file: Int32) throws(SystemError) {
    try retrying("fsync") { fsync(file) }
  }

  /// Locks the file for this program alone, or fails at once with `EWOULDBLOCK`.
  static func lock(_ file: Int32) throws(SystemError) {
    try retrying("flock") { flock(file, LOCK_EX | LOCK_NB) }
  }

  static func rename(_ old: String, to new: String, in folder: Int32) throws(SystemError) {
    try retrying("renameat") { unsafe renameat(folder, old, folder, new) }
  }

  /// Renames unless the new name is taken, which fails with `EEXIST`.
  static func renameNew(_ old: String, to new: String, in folder: Int32) throws(SystemError) {
    try retrying("renameat2") { unsafe csystem_rename_new(folder, old, new) }
  }

  static func link(_ old: String, to new: String, in folder: Int32) throws(SystemError) {
    try retrying("linkat") { unsafe linkat(folder, old, folder, new, 0) }
  }

  static func unlink(_ name: String, in folder: Int32) throws(SystemError) {
    try retrying("unlinkat") { unsafe unlinkat(folder, name, 0) }
  }

  static func setOwner(_ file: Int32, owner: UInt32, group: UInt32) throws(SystemError) {
    try retrying("fchown") { fchown(file, owner, group) }
  }

  static func setMode(_ file: Int32, _ mode: UInt32) throws(SystemError) {
    try retrying("fchmod") { fchmod(file, mode) }
  }

  /// Whether this program may make and rename names in the folder.
  static func requireWritable(_ folder: Int32) throws(SystemError) {
    try retrying("faccessat") { unsafe faccessat(folder, ".", W_OK | X_OK, AT_EACCESS) }
  }

  static func isMountPoint(_ name: String, in folder: Int32) -> Bool {
    unsafe csystem_is_mount(folder, name) == 1
  }

  /// The path with every symbolic link followed.
  static func resolve(_ path: String) throws(SystemError) -> String {
    guard let resolved = unsafe realpath(path, nil) else {
      throw SystemError(call: "realpath", code: errno)
    }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  static func makeFolder(_ path: String, mode: UInt32) throws(SystemError) {
    try retrying("mkdir") { unsafe mkdir(path, mode) }
  }

  /// The names in a folder, in no order.
  static func names(in folder: Int32) throws(SystemError) -> [String] {
    let own = try open(".", in: folder, O_RDONLY | O_DIRECTORY)
    guard let stream = unsafe fdopendir(own) else {
      let error = SystemError(call: "fdopendir", code: errno)
      close(own)
      throw error
    }
    defer { unsafe _ = closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      // The name fills only a part of its array, up to a zero byte.
      names.append(
        unsafe withUnsafePointer(to: &entry.pointee.d_name) {
          unsafe String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
        })
    }
    return names
  }

  static func attributeNames(of file: Int32) throws(SystemError) -> [String] {
    var names = [CChar](repeating: 0, count: 65_536)
    let count = try retrying("flistxattr") {
      unsafe csystem_flistxattr(file, &names, names.count)
    }
    return names.prefix(count).split(separator: 0).map { name in
      String(decoding: name.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }

  static func attribute(_ name: String, of file: Int32) throws(SystemError) -> [UInt8] {
    var value = [UInt8](repeating: 0, count: 65_536)
    let count = try retrying("fgetxattr") {
      unsafe csystem_fgetxattr(file, name, &value, value.count)
    }
    return Array(value.prefix(count))
  }

  static func setAttribute(
    _ name: String, to value: [UInt8], of file: Int32
  ) throws(SystemError) {
    try retrying("fsetxattr") { unsafe csystem_fsetxattr(file, name, value, value.count) }
  }

  static func removeAttribute(_ name: String, of file: Int32) throws(SystemError) {
    try retrying("fremovexattr") { unsafe csystem_fremovexattr(file, name) }
  }

  /// The system's words for an error number.
  static func text(of code: Int32) -> String {
    unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
  }

  @discardableResult
  private static func retrying<Result: FixedWidthInteger>(
    _ call: String, _ body: () -> Result
  ) throws(SystemError) -> Result {
    while true {
      let result = body()
      if result != -1 { return result }
      let code = errno
      if code != EINTR { throw SystemError(call: call, code: code) }
    }
  }
}

/// What the system says about a file.
struct FileStatus {
  /// What tells whether a file is still the one that was read, and unchanged.
  struct Identity: Hashable {
    var device: UInt64
    var inode: UInt64
    var size: Int
    var modifiedSeconds: Int
    var modifiedNanoseconds: Int
  }

  var identity: Identity
  var isRegular: Bool
  var links: UInt64
  var owner: UInt32
  var group: UInt32
  /// The permission bits.
  var mode: UInt32

  /// Whether both are the same file, changed or not.
  func isSameFile(as other: FileStatus) -> Bool {
    identity.device == other.identity.device && identity.inode == other.identity.inode
  }
}

extension FileStatus {
  fileprivate init(_ status: stat) {
    self.init(
      identity: Identity(
        device: UInt64(status.st_dev), inode: UInt64(status.st_ino), size: Int(status.st_size),
        modifiedSeconds: status.st_mtim.tv_sec, modifiedNanoseconds: status.st_mtim.tv_nsec),
      isRegular: status.st_mode & S_IFMT == S_IFREG, links: UInt64(status.st_nlink),
      owner: status.st_uid, group: status.st_gid, mode: status.st_mode & 0o777)
  }
}
