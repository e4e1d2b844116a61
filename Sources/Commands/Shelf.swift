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
  func script(_ name: String) throws -> Script { try family(name).script }

  /// A workshop with those its expressions name, and those they name, all read and checked.
  func family(_ name: String) throws -> Family {
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
    if name == "-" { return world.standardInput() }
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

  /// The text of a file that ships.
  func bundled(_ file: String) throws -> String {
    guard let text = BundledFiles.text(file) else {
      throw Failure(ExitStatus.failed, "'\(file)' is missing from this program; please report this")
    }
    return text
  }
}

extension Result where Failure == ScriptFaults {
  /// The value, or all faults as one failure.
  func orFail() throws -> Success {
    switch self {
    case .success(let value): return value
    case .failure(let faults):
      throw Commands.Failure(
        findings: faults.findings.map { "\($0)\n" }.joined(), ExitStatus.unreadable)
    }
  }
}
