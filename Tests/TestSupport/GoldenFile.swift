import Foundation

/// A file that holds what a test made when someone last looked at it and found it right.
public struct GoldenFile {
  /// Where it is.
  public let path: String

  /// Names a golden file by its path.
  public init(_ path: String) { self.path = path }

  /// What is wrong with a text, or nothing when it is what the file holds.
  ///
  /// Recording writes the text and is a fault too, so that no run passes by agreeing with itself.
  public func fault(in text: String, recording: Bool) throws -> String? {
    let file = URL(fileURLWithPath: path)
    if recording {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return "recorded \(path); read the difference, then run the tests without RECORD"
    }
    guard let golden = try? Data(contentsOf: file) else {
      return "\(path) is missing; RECORD=1 swift test makes it"
    }
    guard golden != Data(text.utf8) else { return nil }
    return "\(path) and the text differ; RECORD=1 swift test takes the text\n"
      + (try difference(from: file, to: text))
  }

  private func difference(from file: URL, to text: String) throws -> String {
    let folder = try TemporaryFolder()
    let actual = URL(fileURLWithPath: folder.path).appendingPathComponent("text")
    try Data(text.utf8).write(to: actual)
    let diff = Process()
    let output = Pipe()
    diff.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    diff.arguments = ["diff", "-a", "-u", "-L", "golden", "-L", "text", file.path, actual.path]
    diff.standardOutput = output
    try diff.run()
    let lines = try output.fileHandleForReading.readToEnd() ?? Data()
    diff.waitUntilExit()
    return String(decoding: lines, as: UTF8.self)
  }
}
