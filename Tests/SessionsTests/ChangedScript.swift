import Foundation
import Scripts
import Sessions
import Testing
import Workbooks
import TestSupport

/// A script before and after a change, and what comes of the answers; a page of `Changes`.
///
/// Its fences are the scripts `before` and `after`, the lines `typed` with each, and what is
/// recorded: what is `said` on opening, the workbook `opened`, and the one `saved` after more lines.
struct ChangedScript: CustomTestStringConvertible, Sendable {
  let path: String
  private let text: String

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Changes").path

  static let all: [ChangedScript] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().compactMap {
      try? ChangedScript(path: folder + "/" + $0)
    }
  }()

  var testDescription: String { String(text.prefix { $0 != "\n" }.dropFirst(2)) }

  private init(path: String) throws {
    self.path = path
    text = try String(contentsOfFile: path, encoding: .utf8)
  }

  /// The scripts, and the workbook answered with the first of them.
  func parts() throws -> (before: Script, after: Script, answered: Workbook) {
    let before = try TestScript.read(#require(fence("yaml before").first))
    let after = try TestScript.read(#require(fence("yaml after").first))
    var dialogue = Dialogue(before)
    dialogue.type(lines(try #require(fence("typed").first)))
    return (before, after, try dialogue.session.workbook.readBack())
  }

  /// The page with everything that is recorded as it is now.
  func replayed() throws -> String {
    let (_, after, answered) = try parts()
    var dialogue = Dialogue(after, workbook: answered)
    let said =
      [dialogue.session.changes.summary ?? "nothing"]
      + dialogue.session.changes.map(\.words) + dialogue.said
    let opened = JSONWriter.text(dialogue.session.workbook.json)
    dialogue.type(lines(try #require(fence("typed").last)))
    var page = text
    for (name, body) in [
      ("said", said.map { $0 + "\n" }.joined()), ("json opened", opened),
      ("asked", dialogue.said.map { $0 + "\n" }.joined()),
      ("json saved", JSONWriter.text(dialogue.session.workbook.json)),
    ] {
      let old = try #require(page.range(of: "``` \(name)\n"))
      let end = try #require(page.range(of: "```\n", range: old.upperBound..<page.endIndex))
      page.replaceSubrange(old.upperBound..<end.lowerBound, with: body)
    }
    return page
  }

  private func fence(_ name: String) -> [String] {
    text.components(separatedBy: "``` \(name)\n").dropFirst().map {
      $0.components(separatedBy: "```\n")[0]
    }
  }

  private func lines(_ text: String) -> [String] {
    text.components(separatedBy: "\n").dropLast()
  }
}

extension ScriptChange {
  /// The change in a line: `reworded place: Which?`.
  fileprivate var words: String {
    let place = step + (field.map { ".\($0)" } ?? "")
    return switch kind {
    case .reworded(let was): "reworded \(place), was: \(was)"
    case .renamed(let was): "renamed \(place), was: \(was)"
    default: "\(kind) \(place)" + (answer == .null ? "" : ": \(JSONWriter.text(answer).trimmed)")
    }
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
