import Foundation

/// A shipped workshop answered as its author would, as typed lines.
public enum WorkedExample {
  /// The lines.
  public static func lines(_ name: String) throws -> [String] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("SessionsTests/Answers/\(name).txt")
    var lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// The lines as they are piped.
  public static func text(_ name: String) throws -> String {
    try lines(name).map { $0 + "\n" }.joined()
  }
}
