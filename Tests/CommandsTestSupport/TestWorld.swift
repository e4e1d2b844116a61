import Commands
import Foundation
import Synchronization
import Terminal
public import TestSupport
import Values

/// Runs of the program in this process, with a folder, a home, a clock and ids of their own.
public struct TestWorld {
  /// The folder it runs in, which holds the home folder, too.
  public let folder: String
  /// The environment; `SOURCE_DATE_EPOCH` is where the clock stands.
  public var environment: [String: String]
  /// Whether somebody sits there who can answer again what is refused.
  public var isInputTerminal = false
  /// Whether what is printed goes to a terminal, of `COLUMNS`.
  public var isOutputTerminal = false
  /// Whether there is a browser; it prints what it is shown between angle brackets.
  public var hasBrowser = false
  /// Whether standard output takes nothing, as a full disk.
  public var refusesOutput = false

  /// Prepares runs in a folder.
  public init(in folder: String) {
    self.folder = folder
    environment = Program(in: folder).environment
  }

  /// Runs the program with this input; `joined` sends errors where output goes.
  ///
  /// What is printed names files as from inside the folder, as a program does that runs there.
  public func run(_ arguments: [String], input: String = "", joined: Bool = false) -> Program.Run {
    var (output, errors) = ("", "")
    var count = 0
    let seconds = environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) } ?? 0
    let world = World(
      input: .bytes(Array(input.utf8)), isInputTerminal: isInputTerminal,
      output: { if !refusesOutput { output += $0 } }, hasOutputFailed: { refusesOutput },
      isOutputTerminal: isOutputTerminal, windowSize: { nil },
      errors: { if joined { output += $0 } else { errors += $0 } },
      browse: { path in
        if hasBrowser { output += "<\(path)>\n" }
        return hasBrowser
      }, environment: environment,
      folder: folder, now: { Instant(seconds: seconds) },
      newID: { length in
        count += 1
        return World.countedID(count, length)
      })
    let status = Commands.run(arguments: arguments, world: world)
    return Program.Run(output: shown(output), errors: shown(errors), status: status)
  }

  /// Runs workshops with their worked examples; the same run over the same files is made once.
  public func finish(_ workshops: String...) throws {
    for workshop in workshops {
      let before = try FolderContents(of: folder)
      let key = Preparation(
        workshop: workshop, environment: environment.filter { $0.key != "HOME" }, files: before)
      if let after = Self.finished.withLock({ $0[key] }) {
        try after.write(to: folder)
        continue
      }
      let run = run(["run", workshop], input: try WorkedExample.text(workshop))
      guard run.errors.isEmpty, run.status == 0 else {
        throw CocoaError(.userCancelled, userInfo: ["run": "\(run)"])
      }
      let after = try FolderContents(of: folder)
      Self.finished.withLock { $0[key] = after }
    }
  }

  private static let finished = Mutex<[Preparation: FolderContents]>([:])

  /// Writes a file of the folder.
  public func write(_ text: String, _ path: String) throws {
    let file = URL(fileURLWithPath: "\(folder)/\(path)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// The text of a file of the folder.
  public func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
  }

  /// The names of what is in the folder.
  public func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  private func shown(_ text: String) -> String {
    text.replacingOccurrences(of: folder + "/", with: "")
  }
}

/// All that a run with a worked example depends on.
private struct Preparation: Hashable {
  let workshop: String
  let environment: [String: String]
  let files: FolderContents
}

/// The files under a folder.
private struct FolderContents: Hashable, Sendable {
  private let files: [String: Data]

  init(of folder: String) throws {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      // A folder has no contents to read.
      files[name] = FileManager.default.contents(atPath: "\(folder)/\(name)")
    }
    self.files = files
  }

  /// Puts the files there; what else is there stays.
  func write(to folder: String) throws {
    for (name, contents) in files {
      let file = URL(fileURLWithPath: "\(folder)/\(name)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try contents.write(to: file)
    }
  }
}
