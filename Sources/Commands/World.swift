import Foundation
public import Terminal
import Texts
public import Values
import Workbooks

/// Everything outside the program: streams, folder, environment, clock and ids.
///
/// Whole runs can be tested in process by giving them another world.
public struct World {
  /// Where typed lines come from.
  public enum Input {
    /// Standard input, a terminal or a pipe.
    case standard
    /// Bytes that were piped, or that a test types.
    case bytes([UInt8])
  }

  /// Where typed lines come from.
  public var input: Input
  /// Whether somebody sits at the input and can answer again.
  public var isInputTerminal: Bool
  /// Writes to standard output.
  public var output: (String) -> Void
  /// Whether standard output refused what was written to it.
  public var hasOutputFailed: () -> Bool
  /// Whether standard output is a terminal.
  public var isOutputTerminal: Bool
  /// The size of that terminal's window; nothing when it does not know it.
  public var windowSize: () -> TerminalSize?
  /// Writes to standard error.
  public var errors: (String) -> Void
  /// Shows a file in the person's browser; whether there is one that did.
  public var browse: (_ path: String) -> Bool
  /// Environment variables.
  public var environment: [String: String]
  /// The folder that relative paths begin in.
  public var folder: String
  /// The time.
  public var now: () -> Instant
  /// A new id of this many characters.
  public var newID: (_ length: Int) -> String

  /// Makes a world.
  public init(
    input: Input, isInputTerminal: Bool, output: @escaping (String) -> Void,
    hasOutputFailed: @escaping () -> Bool, isOutputTerminal: Bool,
    windowSize: @escaping () -> TerminalSize?, errors: @escaping (String) -> Void,
    browse: @escaping (_ path: String) -> Bool, environment: [String: String], folder: String,
    now: @escaping () -> Instant,
    newID: @escaping (Int) -> String
  ) {
    self.input = input
    self.isInputTerminal = isInputTerminal
    self.output = output
    self.hasOutputFailed = hasOutputFailed
    self.isOutputTerminal = isOutputTerminal
    self.windowSize = windowSize
    self.errors = errors
    self.browse = browse
    self.environment = environment
    self.folder = folder
    self.now = now
    self.newID = newID
  }
}

// Files and folders.
extension World {
  /// The variable that asks for signs of ASCII only; `--ascii` takes its place.
  static let asciiVariable = "NORTHSTAR_ASCII"
  /// The variable that names the folder of own workshops; `--workshops` takes its place.
  static let workshopsVariable = "NORTHSTAR_WORKSHOPS"

  /// A path as the system finds it.
  func path(_ typed: String) -> String {
    typed.hasPrefix("/") || folder == "." ? typed : folder + "/" + typed
  }

  /// What kind of file stands under a name, links followed; nothing when there is none.
  func kind(ofFile name: String) -> FileAttributeType? {
    let path = URL(fileURLWithPath: path(name)).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType
  }

  /// The bytes of a person's file; `-` is standard input.
  func bytes(of name: String) throws -> [UInt8] {
    if name == "-" { return standardInput() }
    guard let data = FileManager.default.contents(atPath: path(name)) else {
      throw Failure(ExitStatus.noInput, "'\(name)' cannot be read; is the path right?")
    }
    return Array(data)
  }

  /// The text of a person's file; `-` is standard input.
  func text(of name: String) throws -> String {
    guard let text = String(validating: try bytes(of: name), as: UTF8.self) else {
      throw Failure(ExitStatus.unreadable, "'\(name)' is not UTF-8 text")
    }
    return text
  }

  /// All of standard input.
  func standardInput() -> [UInt8] {
    switch input {
    case .bytes(let bytes): bytes
    case .standard: Array((try? FileHandle.standardInput.readToEnd()) ?? Data())
    }
  }

  /// The folder of own workshops.
  var ownFolder: String {
    variable(World.workshopsVariable) ?? folder("XDG_DATA_HOME", else: ".local/share")
      + "/workshops"
  }

  /// Where backups, drafts and typed lines are kept.
  var stateFolder: StateFolder {
    StateFolder(path: folder("XDG_STATE_HOME", else: ".local/state"))
  }

  /// The program's part of a base folder, which a variable names or which lies in the home folder.
  ///
  /// Source: the XDG base directory specification, where a relative path is none.
  private func folder(_ name: String, else usual: String) -> String {
    let named = variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = variable("HOME") ?? FileManager.default.homeDirectoryForCurrentUser.path
    return (named ?? home + "/" + usual) + "/northstar"
  }
}

// The person: where they are, what they see, what they type.
extension World {
  /// A variable that is set and not empty.
  func variable(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The day it is where the person is.
  var today: Day { now().day(offset: timeZoneOffset) }

  /// Seconds ahead of UTC where the person is; without `TZ` it is UTC.
  var timeZoneOffset: Int {
    variable("TZ").flatMap {
      TimeZone(identifier: $0.hasPrefix(":") ? String($0.dropFirst()) : $0)
    }?
    .secondsFromGMT(for: Date(timeIntervalSince1970: Double(now().seconds))) ?? 0
  }

  /// Columns to print pages in: as many as the terminal has, 80 on a pipe, never over 100.
  var columns: Int {
    let window = isOutputTerminal ? windowSize()?.columns : nil
    return max(20, min(100, window ?? variable("COLUMNS").flatMap { Int($0) } ?? 80))
  }

  /// The terminal's rows; 24 on a pipe.
  var rows: Int { isOutputTerminal ? windowSize()?.rows ?? 24 : 24 }

  /// Whether output is plain words and nothing drawn: on a pipe, in a dumb terminal, read aloud.
  var isOutputPlain: Bool {
    !isOutputTerminal || variable("ACCESSIBLE") == "1" || variable("TERM") == "dumb"
  }

  /// Whether the locale that is named has only plain signs; without a name it is taken for UTF-8.
  var isASCII: Bool {
    if variable(World.asciiVariable) == "1" { return true }
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(variable).first?.lowercased()
    return locale.map { !$0.contains("utf-8") && !$0.contains("utf8") } ?? false
  }

  /// Prints a text, wrapped; further rows are indented by two more unless it is said by how much.
  func say(
    _ text: String, _ role: Role = .plain, style: Style = Style(colour: false), indent: Int = 0,
    further: Int? = nil
  ) {
    for row in wrapped(text, width: columns, firstIndent: indent, indent: further ?? indent + 2) {
      output(style.render(row, role) + "\n")
    }
  }

  /// Reads typed lines with no keys.
  func plainReader(signals: Signals?) -> PlainReader {
    switch input {
    case .standard: PlainReader(descriptor: 0, signals: signals, output: output)
    case .bytes(let bytes): PlainReader(bytes: bytes, output: output)
    }
  }
}
