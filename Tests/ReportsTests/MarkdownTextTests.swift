import Testing

@testable import Reports

@Suite struct MarkdownTextTests {
  @Test(arguments: [
    ("Van utilisation, 4.2 - 5 (net) + 1", "Van utilisation, 4.2 - 5 (net) + 1"),
    ("a | b", #"a \| b"#),
    (#"a \| b"#, #"a \\\| b"#),
    ("a |\u{301} b", "a \\|\u{301} b"),
    ("</td><script>", #"\</td\>\<script\>"#),
    ("[a](b) ![c](d)", #"\[a\](b) !\[c\](d)"#),
    ("`a` *b* __c__ ~~d~~ $e$ #f", ##"\`a\` \*b\* \_\_c\_\_ \~\~d\~\~ \$e\$ \#f"##),
    ("R&D &amp; &#124; Tom & Ann", ##"R\&D \&amp; \&\#124; Tom & Ann"##),
    ("https://x.example/a_b", #"https\://x.example/a\_b"#),
    ("WWW.x.example, awww.", #"WWW\.x.example, awww\."#),
    ("a\nb\r\n\u{85}\u{2028}c\td", "a b c d"),
    ("\u{202E}a\u{1B}[2J", #"\\u{202e}a\\u{1b}\[2J"#),
    ("", ""),
  ])
  func showsEachCharacterAndDoesNothingWithIt(_ text: String, _ written: String) {
    #expect(MarkdownText.inline(text) == written)
  }

  @Test(arguments: [
    ("1. x", #"1\. x"#), ("12) x", #"12\) x"#), ("2026-12-05", "2026-12-05"), ("3.5 h", #"3\.5 h"#),
    ("- x", #"\- x"#), ("+ x", #"\+ x"#), ("=== x", #"\=== x"#), (": x", #"\: x"#),
    ("# x", ##"\# x"##), ("> x", #"\> x"#), ("---", #"\---"#), ("12", "12"), ("x - y", "x - y"),
    ("", ""),
  ])
  func beginsNoListNorHeading(_ text: String, _ written: String) {
    #expect(MarkdownText.opening(text) == written)
  }

  @Test func writesAnAnswerOfAHundredThousandCharacters() {
    let text = String(repeating: "| <b> ", count: 20_000)
    #expect(MarkdownText.inline(text) == String(repeating: #"\| \<b\> "#, count: 20_000))
  }

  @Test func findsTheLinesOfAText() {
    #expect(" a\n\n\u{85}b \r\n- c\u{2028}\u{2029}".filledLines == ["a", "b", "- c"])
  }
}
