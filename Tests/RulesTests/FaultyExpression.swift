import Foundation
import Testing

/// An expression with `»` before each fault, and what is said of them.
struct FaultyExpression: CustomTestStringConvertible {
  var text: String
  /// Column, code, message and remedy of each finding, a line each.
  var findings: String

  var testDescription: String { text }

  /// Those of `Fixtures/findings.txt`: an expression, then its findings, indented.
  static func all() throws -> [FaultyExpression] {
    let url = try #require(
      Bundle.module.url(forResource: "findings", withExtension: "txt", subdirectory: "Fixtures"))
    return try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n\n").map {
      entry in
      let lines = entry.split(separator: "\n")
      var marked = Substring(lines.first ?? "")
      var columns: [Int] = []
      var text = ""
      while let mark = marked.firstIndex(of: "»") {
        text += marked[..<mark]
        columns.append(text.unicodeScalars.count + 1)
        marked = marked[marked.index(after: mark)...]
      }
      let findings = zip(columns, lines.dropFirst()).map { "\($0) \($1.dropFirst(2))" }
      return FaultyExpression(text: text + marked, findings: findings.joined(separator: "\n"))
    }
  }
}
