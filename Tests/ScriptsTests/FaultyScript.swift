import Foundation
import Scripts
import TestSupport
import Testing
import Values

/// A script with marked faults, and what is said about each.
///
/// `Resources/faults.txt` holds them: a line that names what the script begins with, the script with
/// `▸` before each fault and `<200B>` for characters that cannot be seen, then after `=>` the code,
/// message and remedy of each finding, in the order of their places.
struct FaultyScript: CustomTestStringConvertible, Sendable {
  /// The script with its marks.
  let marked: MarkedText
  /// `code: message; remedy` of each fault.
  let says: [String]

  var testDescription: String { says.joined(separator: " / ") }

  /// All of the resource.
  static let all: [FaultyScript] = {
    guard let text = try? Bundled.resource("faults.txt") else { return [] }
    return ("\n" + text).split(separator: "\n--- ").map { FaultyScript(String($0)) }
  }()

  private init(_ entry: String) {
    let lines = entry.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let body = lines.dropFirst().prefix { $0 != "=>" }.joined(separator: "\n")
    says = lines.drop { $0 != "=>" }.dropFirst().filter { !$0.isEmpty }
    let heading = (lines.first ?? "").split(separator: " ")
    let base =
      switch heading.first {
      case "step": Self.base + "\n"
      case "table": Self.base + "\n" + Self.table + "\n"
      default: ""
      }
    let minutes = heading.count > 2 ? heading[2] : "2"
    marked = MarkedText(
      base.replacing("minutes: 2\npromise", with: "minutes: \(minutes)\npromise")
        + Self.withHiddenCharacters(body))
  }

  /// What the reader finds.
  var found: [String] {
    let lists = ["numbers": ["number(s)"]]
    switch ScriptReader(lists: lists, workshops: ["recheck"]).read(marked.text, file: "test.yaml") {
    case .success: return []
    case .failure(let faults): return faults.findings.map { "\($0.code): \($0)" }
    }
  }

  /// What it should find.
  var expected: [String] {
    says.enumerated().map { index, words in
      let code = words.prefix { $0 != ":" }
      let place = index < marked.places.count ? marked.places[index].description : "unmarked"
      return "\(code): \(place): error\(words.dropFirst(code.count))"
    }
  }

  private static func withHiddenCharacters(_ text: String) -> String {
    ["0007", "0009", "200B", "202E"].reduce(text) { text, code in
      let scalar = UInt32(code, radix: 16).flatMap(Unicode.Scalar.init)
      return text.replacing("<\(code)>", with: scalar.map(String.init) ?? "")
    }
  }

  private static let base = """
    workshop: ws09
    title: A test
    minutes: 2
    promise: You will have a list.
    steps:
      - id: place
        kind: text
        minutes: 2
        ask: Where is it looked at?
        why: People give up what they can picture.
        good: here
        weak: all of it
    """

  private static let table = """
      - id: list
        kind: table
        minutes: 1
        ask: Which are there?
        why: What is not on the list cannot be dropped.
        good: first
        weak: some
    """
}
