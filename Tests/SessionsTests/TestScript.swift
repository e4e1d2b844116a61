import Foundation
import Testing
import TestSupport

extension TestScript {
  /// A worked example as typed, a line a prompt.
  static func answers(_ file: String = "ws01") throws -> [String] {
    let folder = try #require(Bundle.module.url(forResource: "Answers", withExtension: nil))
    let text = try String(contentsOf: folder.appending(path: file + ".txt"), encoding: .utf8)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
