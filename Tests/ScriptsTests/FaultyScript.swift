import Scripts
import TestSupport
import Testing
import Values

/// A script with marked faults, and what is said about each.
struct FaultyScript: CustomTestStringConvertible, Sendable {
  /// The script, with `▸` before each fault.
  let text: String
  /// `code: message; remedy` of each fault, in the order of their places.
  let says: [String]

  /// A whole script.
  init(_ text: String, _ says: String...) {
    (self.text, self.says) = (text, says)
  }

  /// A faultless script of one step with lines added at its end: keys of the step, more steps, or
  /// keys of the workshop.
  static func tail(_ tail: String, minutes: Int = 2, _ says: String...) -> FaultyScript {
    let base = base.replacing("minutes: 2\npromise", with: "minutes: \(minutes)\npromise")
    return FaultyScript(base + "\n" + tail, says)
  }

  /// The same with a table `list` at the end, to which the lines are added.
  static func table(_ tail: String, minutes: Int = 3, _ says: String...) -> FaultyScript {
    let base = base.replacing("minutes: 2\npromise", with: "minutes: \(minutes)\npromise")
    return FaultyScript(base + "\n" + step + "\n" + tail, says)
  }

  private init(_ text: String, _ says: [String]) {
    (self.text, self.says) = (text, says)
  }

  var testDescription: String { says.first ?? "no fault" }

  static let base = """
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

  static let step = """
      - id: list
        kind: table
        minutes: 1
        ask: Which are there?
        why: What is not on the list cannot be dropped.
        good: first
        weak: some
    """

  /// The places and words expected.
  var expected: [String] {
    zip(MarkedText(text).places, says).map { "\($0): \($1)" }
  }

  /// The places and words found.
  var found: [String] {
    let lists = ["numbers": ["number(s)"]]
    switch ScriptReader(lists: lists).read(MarkedText(text).text, file: "test.yaml") {
    case .success: return []
    case .failure(let faults):
      return faults.findings.map { finding in
        let remedy = finding.remedy.map { "; \($0)" } ?? ""
        return "\(finding.place): \(finding.code): \(finding.message)\(remedy)"
      }
    }
  }
}
