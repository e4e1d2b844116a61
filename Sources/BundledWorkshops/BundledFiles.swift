internal import CWorkshops

/// The files that ship in the program, by name: `ws01.yaml`, `word-lists.yaml`, `explain/nsm.md`.
public enum BundledFiles {
  /// The text of a file, or nothing when none of that name ships.
  public static func text(_ name: String) -> String? {
    var file = unsafe workshop_files()
    while let next = unsafe file, let bytes = unsafe next.pointee.name {
      if unsafe String(cString: bytes) == name {
        // The bytes are constant data of the program and live as long as it does.
        return unsafe String(
          decoding: UnsafeBufferPointer(start: next.pointee.bytes, count: next.pointee.count),
          as: UTF8.self)
      }
      unsafe file = next + 1
    }
    return nil
  }

  /// The names of the workshops in the order they are listed, each behind those it reads.
  public static let workshops = ["ws01.yaml", "ws02.yaml", "ws03.yaml", "recheck.yaml"]
}

extension BundledFiles {
  /// The topics there is a page `explain/TOPIC.md` on, in reading order.
  public static let topics = names.compactMap { name in
    name.hasPrefix("explain/")
      ? String(name.dropFirst("explain/".count).dropLast(".md".count)) : nil
  }

  private static var names: [String] {
    var names: [String] = []
    var file = unsafe workshop_files()
    while let next = unsafe file, let name = unsafe next.pointee.name {
      unsafe names.append(String(cString: name))
      unsafe file = next + 1
    }
    return names
  }
}
