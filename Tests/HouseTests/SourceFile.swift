import Foundation

/// A file of the repository, read line by line.
struct SourceFile {
  /// Its path from the root of the repository.
  let path: String
  let lines: [String]

  /// All files under a folder of the repository whose names end so.
  static func all(under folder: String, ending: [String] = [".swift"]) throws -> [SourceFile] {
    let names = try FileManager.default.subpathsOfDirectory(
      atPath: root.appendingPathComponent(folder).path)
    return try names.filter { name in ending.contains { name.hasSuffix($0) } }.sorted()
      .map { try SourceFile("\(folder)/\($0)") }
  }

  /// The names of all folders under a folder of the repository.
  static func folders(under folder: String) throws -> [String] {
    let top = root.appendingPathComponent(folder)
    return try FileManager.default.subpathsOfDirectory(atPath: top.path).compactMap { name in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(
        atPath: top.appendingPathComponent(name).path, isDirectory: &isFolder)
      return isFolder.boolValue ? name.split(separator: "/").last.map(String.init) : nil
    }
  }

  init(_ path: String) throws {
    self.path = path
    let text = try String(contentsOf: Self.root.appendingPathComponent(path), encoding: .utf8)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The last part of the path.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The target that the file belongs to.
  var room: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? path }

  /// How many lines it has.
  var length: Int { lines.count - (lines.last == "" ? 1 : 0) }

  /// What a test says of a line.
  func fault(_ line: Int, _ message: String) -> String { "\(path):\(line + 1): error: \(message)" }

  /// The lines with code, without what stands in comments, and their offsets.
  var code: [(offset: Int, text: Substring)] {
    lines.enumerated().compactMap { offset, line in
      if line.drop(while: \.isWhitespace).hasPrefix("//") { return nil }
      let end = line.range(of: " // ")?.lowerBound ?? line.endIndex
      return (offset, line[..<end])
    }
  }

  /// The modules it imports, and the offset of each line.
  var imports: [(offset: Int, module: String)] {
    code.compactMap { offset, text in
      let words = text.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
        words[..<place].allSatisfy({ $0.hasPrefix("@") || Self.access.contains(String($0)) })
      else { return nil }
      // `import struct Module.Type` names the module last.
      let name = words[words.count == place + 2 ? place + 1 : place + 2]
      return (offset, String(name.prefix { $0 != "." }))
    }
  }

  private static let access: Set = ["public", "package", "internal", "fileprivate", "private"]
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
