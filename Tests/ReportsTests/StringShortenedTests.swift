import Testing

@testable import Reports

@Suite struct StringShortenedTests {
  @Test(arguments: [
    ("Monday meeting", "Monday meeting"),
    ("Monday meeting, wall screen", "Monday meeting …"),
    ("Ops, the Monday meeting of all", "Ops, the Monday …"),
    ("The Monday operations meeting", "The Monday …"),
    ("Mondayoperationsmeeting and so on", "Mondayoperationsmeet …"),
    ("", ""),
  ])
  func keepsTheFirstClauseOrWholeWords(_ text: String, _ short: String) {
    #expect(text.shortened(to: 20) == short)
  }
}
