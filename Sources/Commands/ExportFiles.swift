import Foundation
import Terminal
import Texts
import Workbooks

/// Writes exports to files, each whole or not at all, and none over somebody else's work.
///
/// A file that is there already is replaced only when an export wrote it and nobody has changed it
/// since, when somebody at the terminal says so, or when it is forced.
struct ExportFiles {
  /// A file to write, named as the person did.
  struct File {
    var name: String
    var text: String
  }

  let options: SharedOptions
  /// Whether files are replaced without asking.
  let isForced: Bool
  let world: World

  /// Writes the files, and the folder they stand in if it is not there; says what it wrote.
  func write(_ files: [File], in folder: String? = nil) throws {
    try files.forEach(refuseWorkbook)
    try askAbout(files.filter { try isInTheWay($0) })
    let madeFolder = try folder.map { try make(folder: $0) } ?? false
    var written: [File] = []
    do {
      for file in files {
        let isNew = world.kind(ofFile: file.name) == nil
        try write(file)
        if isNew { written.append(file) }
      }
    } catch {
      // What was there before stays as it is or as it became; what was not goes again.
      for file in written { try? FileManager.default.removeItem(atPath: world.path(file.name)) }
      if madeFolder, let folder {
        try? FileManager.default.removeItem(atPath: world.path(folder))
      }
      throw error
    }
    for file in files { world.errors("\(visible(file.name)) is written.\n") }
  }

  private func write(_ file: File) throws {
    // What a link leads to is written; the link stays.
    let path = absolute(world.path(file.name))
    do {
      // A device or a pipe is written to; its name is not given to a file.
      let options: Data.WritingOptions =
        world.kind(ofFile: file.name).map(isDevice) == true ? [] : [.atomic]
      try Data(file.text.utf8).write(to: URL(fileURLWithPath: path), options: options)
    } catch {
      throw cannotWrite(file.name)
    }
    world.stateFolder.noteExport(fingerprint(Array(file.text.utf8)), path: path)
  }

  private func make(folder: String) throws -> Bool {
    let path = world.path(folder)
    if let kind = world.kind(ofFile: folder) {
      guard kind == .typeDirectory else {
        throw Failure(ExitStatus.cannotWrite, "'\(folder)' is a file; name a folder")
      }
      return false
    }
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true)
      return true
    } catch {
      throw cannotWrite(folder)
    }
  }

  /// A page must not take the place of the answers it was made from.
  private func refuseWorkbook(_ file: File) throws {
    let paths = [file.name, options.workbookName(world)].map {
      URL(fileURLWithPath: world.path($0)).resolvingSymlinksInPath().path
    }
    guard paths[0] != paths[1] else {
      throw Failure(
        ExitStatus.cannotWrite, "'\(file.name)' is the workbook itself; name another file")
    }
  }

  /// Whether something stands there that is not ours to replace.
  private func isInTheWay(_ file: File) throws -> Bool {
    let path = world.path(file.name)
    guard let kind = world.kind(ofFile: file.name), !isDevice(kind) else { return false }
    guard kind != .typeDirectory else {
      throw Failure(ExitStatus.cannotWrite, "'\(file.name)' is a folder; name a file")
    }
    guard !isForced else { return false }
    // What cannot be read can be somebody's.
    guard let data = FileManager.default.contents(atPath: path) else { return true }
    let bytes = Array(data)
    return !bytes.isEmpty && bytes != Array(file.text.utf8)
      && world.stateFolder.noteOfExport(path: absolute(path)) != fingerprint(bytes)
  }

  private func askAbout(_ files: [File]) throws {
    guard !files.isEmpty else { return }
    let names = files.map { "'\($0.name)'" }.joined(separator: ", ")
    let (verb, them) = files.count == 1 ? ("is", "it") : ("are", "them")
    let found = "\(names) \(verb) there already, and not as an export left \(them)"
    guard world.isInputTerminal, world.isOutputTerminal else {
      throw Failure(ExitStatus.cannotWrite, "\(found); --force replaces \(them)")
    }
    world.output(visible("\(found).\n") + "Replace? y replaces, Enter leaves \(them).\n")
    guard case .submitted(let answer) = world.plainReader(signals: nil).ask(Prompt()),
      ["y", "yes"].contains(answer.trimmed.lowercased())
    else { throw Failure(ExitStatus.cannotWrite, "\(names) \(verb) left as before") }
  }

  private func cannotWrite(_ name: String) -> Failure {
    let parent = name.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    let folder = parent.isEmpty ? (name.hasPrefix("/") ? "/" : ".") : parent
    let reason =
      switch world.kind(ofFile: folder) {
      case nil: "there is no folder '\(folder)'"
      case .typeDirectory?:
        FileManager.default.isWritableFile(atPath: world.path(folder))
          ? "is there room?" : "you may not write in '\(folder)'"
      default: "'\(folder)' is no folder"
      }
    return Failure(ExitStatus.cannotWrite, "'\(name)' cannot be written: \(reason)")
  }

  private func isDevice(_ kind: FileAttributeType) -> Bool {
    kind != .typeRegular && kind != .typeDirectory
  }

  private func absolute(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }

  private func fingerprint(_ bytes: [UInt8]) -> String { String(bytes.fnv1a64, radix: 16) }
}
