import BundledWorkshops
import Foundation
import Scripts
import Workbooks

extension Shelf {
  /// The workshops a workbook has answers for and the program knows, each with those it reads.
  func families(in workbook: Workbook) throws -> [Family] {
    let (lists, own) = (try lists(), try OwnWorkshops(world))
    var read: [Script] = []
    return try workbook.workshops.filter { $0.state != .untouched }.compactMap { record in
      guard let (text, file) = try source(of: record.id, own) else { return nil }
      try add(readBy: text, file: file, lists, to: &read)
      let script = try Shelf.reader(lists, read).read(text, file: file).orFail()
      defer { read.append(script) }
      return Family(script: script, reads: read)
    }
  }

  private func source(
    of name: String, _ own: OwnWorkshops
  ) throws -> (text: String, file: String)? {
    if let file = bundledFile(name) { return (try bundled(file), file) }
    return try own.path(of: name).map { (try text(of: $0), $0) }
  }

  /// A workshop from its text, with those it reads.
  func read(_ text: String, file: String) throws -> Family {
    let (reader, reads) = try reader(of: text, file: file)
    return Family(script: try reader.read(text, file: file).orFail(), reads: reads)
  }

  /// What a script is read with: the word lists, and the workshops it names.
  func reader(of text: String, file: String) throws -> (ScriptReader, reads: [Script]) {
    let lists = try lists()
    var reads: [Script] = []
    try add(readBy: text, file: file, lists, to: &reads)
    return (Shelf.reader(lists, reads, workshops: try workshops(beside: file)), reads)
  }

  /// The ids of the workshops that can be run from where a script stands.
  private func workshops(beside file: String) throws -> [String] {
    let folder = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
    let beside = try? FileManager.default.contentsOfDirectory(atPath: world.path(folder))
    return (BundledFiles.workshops + (beside ?? []).sorted()).filter { $0.hasSuffix(".yaml") }
      .map { String($0.dropLast(".yaml".count)) } + (try OwnWorkshops(world).ids)
  }

  private func lists() throws -> [String: [String]] {
    let file = "word-lists.yaml"
    return try ScriptReader.lists(try bundled(file), file: file).orFail()
  }

  /// Adds the workshops a script names, each behind those it names itself.
  ///
  /// They are looked for beside the file, then among those that ship; what is not found stays
  /// unknown, and its values are missing.
  private func add(
    readBy text: String, file: String, _ lists: [String: [String]], to reads: inout [Script],
    open: Set<String> = []
  ) throws {
    guard case .success(let head) = ScriptReader.head(text, file: file) else { return }
    for name in head.reads where !open.contains(name) && !reads.contains(where: { $0.id == name }) {
      guard let (text, file) = try source(of: name, beside: file) else { continue }
      try add(readBy: text, file: file, lists, to: &reads, open: open.union([head.id, name]))
      reads.append(try Shelf.reader(lists, reads).read(text, file: file).orFail())
    }
  }

  private func source(of name: String, beside file: String) throws -> (text: String, file: String)?
  {
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    let beside = folder + name + ".yaml"
    if bundledFile(file.replacing(".yaml", with: "")) == nil,
      FileManager.default.fileExists(atPath: world.path(beside))
    {
      return (try self.text(of: beside), beside)
    }
    return try bundledFile(name).map { (try bundled($0), $0) }
  }

  private static func reader(
    _ lists: [String: [String]], _ reads: [Script], workshops: [String]? = nil
  ) -> ScriptReader {
    ScriptReader(
      lists: lists,
      others: Dictionary(
        reads.map { ($0.id, $0.catalog) }, uniquingKeysWith: { first, _ in first }),
      workshops: workshops)
  }
}
