import Testing
import Texts

@Suite struct WrappingTests {
  @Test func endsRowsBetweenWords() {
    #expect(
      wrapped("the quick brown fox jumps", width: 10) == ["the quick", "brown fox", "jumps"])
  }

  @Test func indentsTheFirstRowApart() {
    #expect(
      wrapped("the quick brown fox", width: 12, firstIndent: 4, indent: 2)
        == ["    the", "  quick", "  brown fox"])
  }

  @Test func keepsNewlinesAndLeavesEmptyRowsEmpty() {
    #expect(wrapped("a\n\n  b   c\n", width: 10, indent: 2) == ["a", "", "  b c", ""])
  }

  @Test func breaksWordsThatAreLongerThanARow() {
    #expect(wrapped("ab cdefghijklm no", width: 5) == ["ab", "cdefg", "hijkl", "m no"])
  }

  @Test func breaksEastAsianTextAnywhereButBeforeClosingMarks() {
    #expect(wrapped("日本語日本語。abc", width: 6) == ["日本語", "日本", "語。", "abc"])
    #expect(wrapped("あ「い」う", width: 6) == ["あ", "「い」", "う"])
  }

  @Test func countsMarksAndEmojiAsTheyAreShown() {
    #expect(
      wrapped("e\u{301}e\u{301} 👩\u{200D}🔬👩\u{200D}🔬", width: 4) == [
        "e\u{301}e\u{301}", "👩\u{200D}🔬👩\u{200D}🔬",
      ])
  }

  @Test func givesOneEmptyRowForNoText() {
    #expect(wrapped("", width: 10) == [""])
  }
}
