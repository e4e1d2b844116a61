import Foundation
public import Testing

/// Expects a text to be what the file `Golden/NAME` beside the test holds, byte for byte.
///
/// With `RECORD=1` in the environment the file is written instead, and the test fails.
public func expectGolden(
  _ text: String, _ name: String, filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(fileURLWithPath: filePath).deletingLastPathComponent()
  let path = folder.appendingPathComponent("Golden/\(name)").path
  try expectGolden(text, at: path, sourceLocation: sourceLocation)
}

/// Expects a text to be what the file at a path holds, byte for byte; `RECORD=1` writes it and fails.
public func expectGolden(
  _ text: String, at path: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let recording = ProcessInfo.processInfo.environment["RECORD"] == "1"
  if let fault = try GoldenFile(path).fault(in: text, recording: recording) {
    Issue.record(Comment(rawValue: fault), sourceLocation: sourceLocation)
  }
}
