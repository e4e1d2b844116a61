import Glibc

extension Folder {
  private static let accessList = "system.posix_acl_access"

  /// Gives a new file the owner, mode, access list and attributes of an old one.
  ///
  /// Nobody may read the new file who could not read the old one, also when a part fails.
  static func copyMetadata(from old: Int32, to new: Int32) throws(SystemError) {
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
