import Testing

@testable import Reports

@Suite struct MarkupTextTests {
  @Test(arguments: [
    ("plain — 日本 e\u{301} 😀", "plain — 日本 e\u{301} 😀"),
    ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
    ("&lt; &#60;", "&amp;lt; &amp;#60;"),
    ("\"quoted\" 'so'", "&quot;quoted&quot; &#39;so&#39;"),
    ("\"\u{301} <\u{338} &\u{20DD}", "&quot;\u{301} &lt;\u{338} &amp;\u{20DD}"),
    ("]]> --> <!--", "]]&gt; --&gt; &lt;!--"),
    ("a\u{1B}[2J\u{202E}\0", "a\\u{1b}[2J\\u{202e}\\u{0}"),
    ("two\nlines", "two\nlines"),
    (
      String(decoding: [0xFFFE, 0xFFFF, 0xFDD0] as [UInt16], as: UTF16.self),
      "\\u{fffe}\\u{ffff}\\u{fdd0}"
    ),
  ])
  func writesTextThatIsOnlyShown(_ text: String, _ written: String) {
    #expect(MarkupText.escaped(text) == written)
  }
}
