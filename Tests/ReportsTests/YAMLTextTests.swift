import Testing

@testable import Reports

@Suite struct YAMLTextTests {
  @Test(arguments: [
    ("job closed: yes # no", #""job closed: yes # no""#), (#"a "b" \c"#, #""a \"b\" \\c""#),
    ("\"\u{301}", "\"\\\"\u{301}\""), ("a\nb\tc\rd", #""a\nb\tc\x0dd""#),
    ("\u{0}\u{1B}\u{7F}\u{85}\u{A0}", "\"\\x00\\x1b\\x7f\\x85\u{A0}\""),
    ("\u{2028}\u{202E}\u{FEFF}\u{200B}", #""\u2028\u202e\ufeff\u200b""#),
    ("\u{FFFE}\u{E000}\u{E0041}", #""\ufffe\ue000\U000e0041""#),
    ("家 é 👍🏽", "\"家 é 👍🏽\""), ("", #""""#), ("~", #""~""#), ("no", #""no""#),
  ])
  func quotesAText(_ text: String, _ quoted: String) {
    #expect(YAMLText.quoted(text) == quoted)
  }

  @Test(arguments: [
    ("{{ ref('x') }}", #""{ { ref('x') } }""#), ("{% x %}", #""{ % x % }""#),
    ("{# x #}", #""{ # x # }""#), ("{{{", #""{ { {""#), ("{a} } {", #""{a} } {""#),
    ("{%}", #""{ % }""#),
  ])
  func breaksWhatDbtWouldFillIn(_ text: String, _ quoted: String) {
    #expect(YAMLText.forDbt(text) == quoted)
  }
}
