import Testing
import Texts

@Suite struct UnsafeCharactersTests {
  @Test(arguments: [
    ("plain — 日本 e\u{301} 😀", "plain — 日本 e\u{301} 😀"),
    ("a\u{1B}[2Jb", "a\\u{1b}[2Jb"),
    ("\u{9B}31m", "\\u{9b}31m"),
    ("a\0\u{7}\u{7F}", "a\\u{0}\\u{7}\\u{7f}"),
    ("two\nlines\tof", "two\nlines\tof"),
    ("over\rwritten", "over\\u{d}written"),
    ("a\u{202E}cod\u{202C}\u{2066}\u{200F}", "a\\u{202e}cod\\u{202c}\\u{2066}\\u{200f}"),
    ("a\u{200B}\u{FEFF}\u{2060}\u{AD}b", "a\\u{200b}\\u{feff}\\u{2060}\\u{ad}b"),
    ("a\u{2028}b", "a\\u{2028}b"),
    ("hi\u{E0041}\u{E007F}", "hi\\u{e0041}\\u{e007f}"),
    ("👩\u{200D}🔬 👩🏽\u{200D}🔬 ❤\u{FE0F}\u{200D}🔥", "👩\u{200D}🔬 👩🏽\u{200D}🔬 ❤\u{FE0F}\u{200D}🔥"),
    ("می\u{200C}خواهم", "می\u{200C}خواهم"),
    ("a\u{200D}b\u{200C}", "a\\u{200d}b\\u{200c}"),
    (String(decoding: [0xFFFE, 0xFDD0] as [UInt16], as: UTF16.self), "\\u{fffe}\\u{fdd0}"),
  ])
  func writesOutWhatSteersOrHides(_ text: String, _ shown: String) {
    #expect(visible(text) == shown)
  }

  @Test func writesOutNewlinesAndTabsOnRequest() {
    #expect(visible("a\n\tb", lines: false) == "a\\u{a}\\u{9}b")
  }

  @Test(arguments: [
    ("one\r\ntwo\rthree\u{85}four\u{2028}five", "one\ntwo\nthree\nfour\nfive"),
    ("a\u{1B}[2J\u{202E}\u{200B}\u{FEFF}\0b", "a[2Jb"),
    ("a\tb", "a\tb"),
    ("👩\u{200D}🔬 می\u{200C}خواهم", "👩\u{200D}🔬 می\u{200C}خواهم"),
  ])
  func cleansAnswersOfSeveralLines(_ typed: String, _ kept: String) {
    #expect(cleaned(typed, lines: true) == kept)
    #expect(visible(kept) == kept)
  }

  @Test func joinsTheLinesOfAnAnswerOfOneLine() {
    #expect(cleaned("one\r\ntwo\tthree", lines: false) == "one two three")
  }
}
