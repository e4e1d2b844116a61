import Testing
import Texts

@Suite struct FoldedTextTests {
  @Test(arguments: [
    ("Churn net", "churn net"), (" Churn \u{A0}\u{202F}net\t", "churn net"),
    ("CHÜRN Nét", "churn net"), ("Chu\u{308}rn ne\u{301}t", "churn net"),
    ("Ｃｈｕｒｎ　ｎｅｔ", "churn net"), ("Łódź øre ế", "lodz ore e"), ("Ωδή", "ωδη"),
    ("the customer’s “own” – 1−2", "the customer's \"own\" - 1-2"),
    ("Й", "й"), ("И\u{306}", "й"), ("か\u{3099}", "が"), ("日本", "日本"), ("m²", "m²"), ("", ""),
  ])
  func foldsCaseAccentsWidthAndSpaces(_ text: String, _ folded: String) {
    #expect(foldedForComparison(text) == folded)
  }

  @Test(arguments: [("Two-Weekly", "two weekly"), ("once_closed", "once closed"), ("a - b", "a b")])
  func takesHyphensInNamesForSpaces(_ name: String, _ folded: String) {
    #expect(foldedName(name) == folded)
  }
}
