import Testing
import Texts

@Suite struct TypedTextTests {
  @Test(arguments: [
    ("  a b\t\n", "a b"), ("\u{A0}é\u{3000}", "é"), ("ab", "ab"), (" \r\n ", ""), ("", ""),
  ])
  func takesWhiteSpaceOffItsEnds(_ typed: String, _ trimmed: String) {
    #expect(typed.trimmed == trimmed)
    #expect(typed.dropFirst(0).trimmed == trimmed)
    #expect(typed.isBlank == trimmed.isEmpty)
  }

  @Test(arguments: [
    ("  a \u{A0}b\t\nc ", "a b c"), ("a b", "a b"), (" ", ""), ("", ""),
  ])
  func leavesOneSpaceForEachRun(_ typed: String, _ kept: String) {
    #expect(typed.singleSpaced == kept)
  }

  @Test(arguments: [
    ("a\\", true), ("a\\\\", false), ("a\\\\\\", true), ("\\", true), ("a\\ ", false), ("", false),
  ])
  func goesOnBehindAnOddNumberOfBackslashes(_ typed: String, _ goesOn: Bool) {
    #expect(typed.endsInContinuation == goesOn)
  }
}
