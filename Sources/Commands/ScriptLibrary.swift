import Foundation
import Scripts
import Texts
import Values
import Workbooks

/// A script with those it is linked to.
struct LinkedScript {
  /// The script itself.
  let script: Script
  /// The scripts its expressions name, and those that these name.
  let reads: [Script]
}

/// Finds and reads scripts: those that ship, a person's own, and one named by its path.
struct ScriptLibrary {
  private let world: World

  init(_ world: World) {
    self.world = world
  }

  /// The head of a workshop; a person's own script is read and checked whole first.
  func head(_ name: String) throws -> ScriptHead {
    guard let file = BundledScripts.file(of: name) else {
      return ScriptHead(try linkedScript(name).script)
    }
    // A name that a workshop that ships and an own script both have stands for neither.
    if let path = try OwnWorkshops(world).path(of: name) {
      throw Failure(
        ExitStatus.unreadable,
        "'\(path)' has 'workshop: \(name.lowercased())', the name of a workshop that ships; "
          + "change it, or take the file out of that folder")
    }
    return try ScriptReader.head(try BundledScripts.text(of: file), file: file).orFail()
  }

  /// A workshop by its id or the path of its file, read and checked with those it is linked to.
  func linkedScript(_ name: String) throws -> LinkedScript {
    let (text, file) = try source(named: name)
    let (reader, reads) = try reader(of: text, file: file)
    return LinkedScript(script: try reader.read(text, file: file).orFail(), reads: reads)
  }

  /// The scripts of the workshops that a workbook has answers for, as far as they are found.
  func linkedScripts(in workbook: Workbook) throws -> [LinkedScript] {
    let (lists, own) = (try BundledScripts.wordLists(), try OwnWorkshops(world))
    var read: [Script] = []
    return try workbook.workshops.filter { $0.state != .untouched }.compactMap { record in
      guard let (text, file) = try source(of: record.id, own) else { return nil }
      try add(readBy: text, file: file, lists, to: &read)
      let script = try Self.reader(lists, read).read(text, file: file).orFail()
      defer { read.append(script) }
      return LinkedScript(script: script, reads: read)
    }
  }

  /// The faults of a script; none when it can be run.
  func faults(inScript text: String, file: String) throws -> [Finding] {
    switch try reader(of: text, file: file).0.read(text, file: file) {
    case .success: []
    case .failure(let faults): faults.findings
    }
  }

  /// Whose name it is already: a workshop's that ships, or an own script's.
  func owner(of name: String) throws -> String? {
    if BundledScripts.file(of: name) != nil { return "a workshop that ships" }
    return try OwnWorkshops(world).path(of: name).map { "your script '\($0)'" }
  }

  private func source(named name: String) throws -> (text: String, file: String) {
    if let file = BundledScripts.file(of: name) { return (try BundledScripts.text(of: file), file) }
    let own = try OwnWorkshops(world)
    if let path = try own.path(of: name) { return (try world.text(of: path), path) }
    guard name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml") else {
      let nearest = nearestName(to: name, in: BundledScripts.ids + own.ids)
      throw Failure(
        ExitStatus.noInput,
        "there is no workshop '\(name)'; "
          + (nearest.map { "did you mean '\($0)'?" }
            ?? "'northstar list' shows those there are, and a script is named by its path"))
    }
    return (try world.text(of: name), name)
  }

  /// The text of the workshop with an id; nothing when neither a bundled nor an own script has it.
  private func source(
    of id: String, _ own: OwnWorkshops
  ) throws -> (text: String, file: String)? {
    if let file = BundledScripts.file(of: id) { return (try BundledScripts.text(of: file), file) }
    return try own.path(of: id).map { (try world.text(of: $0), $0) }
  }

  /// What a script is read with: the word lists, and the workshops it names.
  private func reader(of text: String, file: String) throws -> (ScriptReader, reads: [Script]) {
    let lists = try BundledScripts.wordLists()
    var reads: [Script] = []
    try add(readBy: text, file: file, lists, to: &reads)
    return (Self.reader(lists, reads, workshops: try workshops(beside: file)), reads)
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

  /// The ids of the workshops that can be run from where a script stands.
  private func workshops(beside file: String) throws -> [String] {
    let folder = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
    let beside = try? FileManager.default.contentsOfDirectory(atPath: world.path(folder))
    let ids = (beside ?? []).sorted().filter { $0.hasSuffix(".yaml") }
      .map { String($0.dropLast(".yaml".count)) }
    return BundledScripts.ids + ids + (try OwnWorkshops(world).ids)
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
      reads.append(try Self.reader(lists, reads).read(text, file: file).orFail())
    }
  }

  private func source(of name: String, beside file: String) throws -> (text: String, file: String)?
  {
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    let beside = folder + name + ".yaml"
    if BundledScripts.file(of: file.replacing(".yaml", with: "")) == nil,
      FileManager.default.fileExists(atPath: world.path(beside))
    {
      return (try world.text(of: beside), beside)
    }
    return try BundledScripts.file(of: name).map { (try BundledScripts.text(of: $0), $0) }
  }
}
