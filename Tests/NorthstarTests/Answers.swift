import Foundation
import TestSupport

/// The worked example as typed lines.
enum Answers {
  static func ws01() throws -> [String] { try lines("ws01") }

  static func lines(_ name: String) throws -> [String] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("SessionsTests/Answers/\(name).txt")
    var lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}

extension Program {
  /// The page and the results of a workbook: all that was answered, without ids and times.
  func outcome(of workbook: String) throws -> [String] {
    let page = try run(["export", "markdown", "--workbook", workbook]).output
    let status = try run(["status", "--json", "--workbook", workbook]).output
    return [page, status.replacingOccurrences(of: workbook, with: "")]
  }
}
