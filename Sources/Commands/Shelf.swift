import BundledWorkshops
import Foundation
import Scripts
import Sessions
import Texts
import Values
import Workbooks

/// The workshops there are: those that ship, and a script named by its path.
struct Shelf {
  let world: World

  /// The heads of the workshops that ship, in order.
  func heads() throws -> [ScriptHead] {
    try BundledFiles.workshops.map { file in
      try ScriptReader.head(try bundled(file), file: file).orFail()
    }
  }

  /// The head of a workshop; a person's own script is read and checked whole first.
  func head(_ name: String) throws -> ScriptHead {
    if let file = bundledFile(name) {
      return try ScriptReader.head(try bundled(file), file: file).orFail()
    }
    return ScriptHead(try script(name))
  }

  /// A workshop by its id or the path of its file, read and checked.
  func script(_ name: String) throws -> Script { try family(name).script }

  /// A workshop with those its expressions name, and those they name, all read and checked.
  func family(_ name: String) throws -> Family {
    if let file = bundledFile(name) { return try read(try bundled(file), file: file) }
    let ids = BundledFiles.workshops.map { String($0.dropLast(".yaml".count)) }
    guard name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml") else {
      let nearest = nearestName(to: name, in: ids)
      throw Failure(
        ExitStatus.noInput,
        "there is no workshop '\(name)'; "
          + (nearest.map { "did you mean '\($0)'?" }
            ?? "'northstar list' shows those there are, and a script is named by its path"))
    }
    return try read(try text(of: name), file: name)
  }

  /// The workshops a workbook has answers for and the program knows, each with those it reads.
  func families(in workbook: Workbook) throws -> [Family] {
    let lists = try lists()
    var read: [Script] = []
    let begun = workbook.workshops.filter { $0.state != .untouched }.compactMap {
      bundledFile($0.id)
    }
    return try begun.map { file in
      let text = try bundled(file)
      try add(readBy: text, file: file, lists, to: &read)
      let script = try Shelf.reader(lists, read).read(text, file: file).orFail()
      defer { read.append(script) }
      return Family(script: script, reads: read)
    }
  }

  /// What an empty workbook has slots for.
  func outlines() throws -> [ScriptOutline] {
    try BundledFiles.workshops.map { file in
      try ScriptReader.outline(try bundled(file), file: file).orFail()
    }
  }

  /// The faults of a script; none when it can be run.
  func faults(inScript text: String, file: String) throws -> [Finding] {
    switch try reader(of: text, file: file).0.read(text, file: file) {
    case .success: []
    case .failure(let faults): faults.findings
    }
  }

  /// The bytes of a person's file.
  func bytes(of name: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: world.path(name)) else {
      throw Failure(ExitStatus.noInput, "'\(name)' cannot be read; is the path right?")
    }
    return Array(data)
  }

  /// The text of a person's file.
  func text(of name: String) throws -> String {
    guard let text = String(validating: try bytes(of: name), as: UTF8.self) else {
      throw Failure(ExitStatus.unreadable, "'\(name)' is not UTF-8 text")
    }
    return text
  }

  private func bundledFile(_ name: String) -> String? {
    BundledFiles.workshops.first { $0 == name.lowercased() + ".yaml" }
  }

  private func read(_ text: String, file: String) throws -> Family {
    let (reader, reads) = try reader(of: text, file: file)
    return Family(script: try reader.read(text, file: file).orFail(), reads: reads)
  }

  /// What a script is read with: the word lists, and the workshops it names.
  private func reader(of text: String, file: String) throws -> (ScriptReader, reads: [Script]) {
    let lists = try lists()
    var reads: [Script] = []
    try add(readBy: text, file: file, lists, to: &reads)
    return (Shelf.reader(lists, reads), reads)
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

  private static func reader(_ lists: [String: [String]], _ reads: [Script]) -> ScriptReader {
    ScriptReader(
      lists: lists,
      others: Dictionary(reads.map { ($0.id, $0.catalog) }, uniquingKeysWith: { first, _ in first })
    )
  }

  private func bundled(_ file: String) throws -> String {
    guard let text = BundledFiles.text(file) else {
      throw Failure(ExitStatus.failed, "'\(file)' is missing from this program; please report this")
    }
    return text
  }
}

extension Result where Failure == ScriptFaults {
  /// The value, or all faults as one failure.
  fileprivate func orFail() throws -> Success {
    switch self {
    case .success(let value): return value
    case .failure(let faults):
      throw Commands.Failure(
        findings: faults.findings.map { "\($0)\n" }.joined(), ExitStatus.unreadable)
    }
  }
}
