import Foundation
import Scripts

/// The scripts that a person keeps in a folder of their own, to be run by name.
struct OwnWorkshops {
  /// One script of the folder.
  struct Entry {
    /// The path of its file, as the folder was named.
    let path: String
    /// What it says of itself; nothing when it is no script.
    let head: ScriptHead?

    /// The name of its file, without what it ends in.
    var name: String {
      let file = path.split(separator: "/").last.map(String.init) ?? path
      return file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    }
  }

  /// The scripts in the order of their files' names.
  let entries: [Entry]

  /// Reads the folder that `--workshops` or NORTHSTAR_WORKSHOPS names, else the usual one.
  ///
  /// Throws ``Failure`` if a folder was named and is not there.
  init(_ world: World) throws {
    guard
      let files = try? FileManager.default.contentsOfDirectory(atPath: world.path(world.ownFolder))
    else {
      if let named = world.variable(World.workshopsVariable) {
        throw Failure(ExitStatus.noInput, "there is no folder '\(named)' with workshops")
      }
      entries = []
      return
    }
    entries = files.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted().map { file in
      let path = world.ownFolder + "/" + file
      let head = (try? world.text(of: path)).flatMap {
        try? ScriptReader.head($0, file: path).get()
      }
      return Entry(path: path, head: head)
    }
  }

  /// The ids of the scripts that have one.
  var ids: [String] { entries.compactMap(\.head?.id) }

  /// The path of the script with an id.
  ///
  /// Throws ``Failure`` if two have it.
  func path(of id: String) throws -> String? {
    let paths = entries.filter { $0.head?.id == id.lowercased() }.map(\.path)
    guard paths.count > 1 else { return paths.first }
    throw Failure(
      ExitStatus.unreadable,
      "'\(paths[0])' and '\(paths[1])' both have 'workshop: \(id.lowercased())'; "
        + "change it in one of them")
  }
}
