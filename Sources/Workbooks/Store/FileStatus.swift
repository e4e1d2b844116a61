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
