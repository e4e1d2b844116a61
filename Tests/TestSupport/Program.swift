import Foundation

/// The built program, run with a folder and a home of its own, a fixed clock and nothing inherited.
public struct Program {
  /// What a run printed and how it ended.
  public struct Run: Hashable, Sendable {
    /// Standard output; with standard error among it when both were joined.
    public var output: String
    /// Standard error, unless it was joined.
    public var errors: String
    /// The exit code.
    public var status: Int32

    /// What a run is expected to be.
    public init(output: String, errors: String, status: Int32) {
      (self.output, self.errors, self.status) = (output, errors, status)
    }
  }

  /// The folder it runs in.
  public let folder: String
  /// The environment it gets.
  public var environment: [String: String]

  /// Prepares runs in a folder.
  public init(in folder: String) {
    self.folder = folder
    environment = [
      "HOME": folder + "/home", "LC_ALL": "C.UTF-8", "TZ": "UTC", "COLUMNS": "80",
      "SOURCE_DATE_EPOCH": "1795251600", "PATH": "/usr/bin:/bin",
    ]
  }

  /// Starts the program with this input on a pipe; `joined` sends errors where output goes.
  public func run(_ arguments: [String], input: String = "", joined: Bool = false) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: builtProduct("northstar"))
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let (lines, output, errors) = (Pipe(), Pipe(), Pipe())
    process.standardInput = lines
    process.standardOutput = output
    process.standardError = joined ? output : errors
    // Errors are read after output: they are short enough for the pipe to hold them meanwhile.
    try process.run()
    try? lines.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try? lines.fileHandleForWriting.close()
    let printed = try output.fileHandleForReading.readToEnd() ?? Data()
    if joined { try errors.fileHandleForWriting.close() }
    let told = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Run(
      output: String(decoding: printed, as: UTF8.self),
      errors: String(decoding: told, as: UTF8.self), status: process.terminationStatus)
  }
}
