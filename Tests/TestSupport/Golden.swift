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
  let file = GoldenFile(folder.appendingPathComponent("Golden/\(name)").path)
  let recording = ProcessInfo.processInfo.environment["RECORD"] == "1"
  if let fault = try file.fault(in: text, recording: recording) {
    Issue.record(Comment(rawValue: fault), sourceLocation: sourceLocation)
  }
}
