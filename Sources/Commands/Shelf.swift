import BundledWorkshops
import Foundation
import Scripts
import Sessions
import Texts
import Values
import Workbooks

/// The workshops there are: those that ship, a person's own, and a script named by its path.
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
      try refuseClash(name)
      return try ScriptReader.head(try bundled(file), file: file).orFail()
    }
    return ScriptHead(try script(name))
  }

  /// A workshop by its id or the path of its file, read and checked.
  func script(_ name: String) throws -> Script {
    if let file = bundledFile(name) { return try read(try bundled(file), file: file) }
    let own = try OwnWorkshops(world)
    if let path = try own.path(of: name) { return try read(try text(of: path), file: path) }
    let ids = BundledFiles.workshops.map { String($0.dropLast(".yaml".count)) } + own.ids
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

  /// Every script a workbook has answers for and the program knows.
  func scripts(in workbook: Workbook) throws -> [Script] {
    let own = try OwnWorkshops(world).ids
    return try workbook.workshops.map(\.id).filter { isBundled($0) || own.contains($0) }
      .map { try script($0) }
  }

  /// What an empty workbook has slots for.
  func outlines() throws -> [ScriptOutline] {
    try BundledFiles.workshops.map { file in
      try ScriptReader.outline(try bundled(file), file: file).orFail()
    }
  }

  /// The faults of a script; none when it can be run.
  func faults(inScript text: String, file: String) throws -> [Finding] {
    switch try reader().read(text, file: file) {
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

  /// The file of the workshop that ships under this id.
  func bundledFile(_ name: String) -> String? {
    BundledFiles.workshops.first { $0 == name.lowercased() + ".yaml" }
  }

  private func read(_ text: String, file: String) throws -> Script {
    try reader().read(text, file: file).orFail()
  }

  private func reader() throws -> ScriptReader {
    let file = "word-lists.yaml"
    return ScriptReader(lists: try ScriptReader.lists(try bundled(file), file: file).orFail())
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
