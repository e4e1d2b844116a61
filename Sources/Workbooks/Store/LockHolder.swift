import Glibc

/// Finds out which program holds a lock.
enum LockHolder {
  /// The process that locks the file, if the system tells.
  static func process(of file: Int32) -> Int? {
    guard let identity = try? SystemCalls.status(of: file).identity,
      let list = try? SystemCalls.open("/proc/locks", O_RDONLY)
    else { return nil }
    defer { SystemCalls.close(list) }
    guard let bytes = try? Folder.contents(of: list, limit: 1 << 20) else { return nil }
    return process(of: identity, in: String(decoding: bytes, as: UTF8.self))
  }

  /// Reads lines as `1: FLOCK  ADVISORY  WRITE 4711 fe:00:131077 0 EOF`.
  static func process(of identity: FileStatus.Identity, in locks: String) -> Int? {
    // As the C library's `major` and `minor` take a device number apart.
    let device = identity.device
    let major = device >> 8 & 0xFFF | device >> 32 & ~0xFFF
    let minor = device & 0xFF | device >> 12 & ~0xFF
    let name = "\(padded(major)):\(padded(minor)):\(identity.inode)"
    for line in locks.split(separator: "\n") {
      let fields = line.split(separator: " ")
      if fields.count > 5, fields[1] == "FLOCK", fields[5] == name { return Int(fields[4]) }
    }
    return nil
  }

  private static func padded(_ number: UInt64) -> String {
    let text = String(number, radix: 16)
    return text.utf8.count < 2 ? "0\(text)" : text
  }
}
