import Testing

@testable import Terminal

@Suite struct FrameTests {
  let style = Style(colour: false)

  func layout(_ text: String, _ cursor: Int? = nil, hint: String = "", width: Int = 20) -> Layout {
    Layout(
      sign: Layout.Sign("❯ ", style: style, width: width), text: text,
      cursor: cursor ?? text.unicodeScalars.count, hint: hint, style: style)
  }

  @Test(arguments: [
    ("", ["❯"], [0, 2]),
    ("abc", ["❯ abc"], [0, 5]),
    ("abcdefghijklmnopqr", ["❯ abcdefghijklmnopqr", ""], [1, 2]),
    ("abcdefghijklmnopqrs", ["❯ abcdefghijklmnopqr", "  s"], [1, 3]),
    ("日本語日本語日本語日", ["❯ 日本語日本語日本語", "  日"], [1, 4]),
    ("a日本語日本語日本語", ["❯ a日本語日本語日本", "  語"], [1, 4]),
    ("one\ntwo", ["❯ one", "  two"], [1, 5]),
    ("ä日e\u{301}é\n1\u{FE0F}\u{20E3}ßñ", ["❯ ä日e\u{301}é", "  1\u{FE0F}\u{20E3}ßñ"], [1, 6]),
    ("äöüäöüäöüäöüäöüäöüä", ["❯ äöüäöüäöüäöüäöüäöü", "  ä"], [1, 3]),
    ("a\tb", ["❯ a     b"], [0, 9]),
    ("e\u{301}x", ["❯ e\u{301}x"], [0, 4]),
    ("a\u{1B}b", ["❯ a\\u{1b}b"], [0, 10]),
    ("👩\u{200D}🔬b", ["❯ 👩\u{200D}🔬b"], [0, 5]),
  ])
  func laysOutRows(_ text: String, _ rows: [String], _ cursor: [Int]) {
    var screen = Screen(width: 20)
    var frame = Frame()
    screen.show(frame.draw(layout(text), progress: "", style: style))
    #expect(screen.text == rows)
    #expect([screen.row, screen.column] == cursor)
  }

  @Test(arguments: [
    ("one\ntwo", 3, [0, 5]), ("abcdefghijklmnopqr\nb", 18, [0, 19]),
    ("abcdefghijklmnopqrs", 18, [1, 2]), ("a日本語日本語日本語", 9, [1, 2]), ("e\u{301}x", 1, [0, 2]),
  ])
  func placesTheCursor(_ text: String, _ cursor: Int, _ place: [Int]) {
    let layout = layout(text, cursor)
    #expect([layout.cursorRow, layout.cursorColumn] == place)
  }

  @Test func showsAHintOnlyInAnEmptyLine() {
    var screen = Screen(width: 20)
    var frame = Frame()
    screen.show(frame.draw(layout("", hint: "name | owner"), progress: "", style: style))
    #expect(screen.text == ["❯ name | owner"])
    #expect(screen.column == 2)
    screen.show(frame.draw(layout("a", hint: "name | owner"), progress: "", style: style))
    #expect(screen.text == ["❯ a"])
    #expect(layout("", hint: "longer than the row is").rows == layout("").rows)
  }

  @Test func showsProgressWhileThereIsRoom() {
    var screen = Screen(width: 20)
    var frame = Frame()
    for (text, row) in [
      ("", "❯            2 of 3"), ("abc", "❯ abc        2 of 3"),
      ("abcdefghi", "❯ abcdefghi  2 of 3"), ("abcdefghij", "❯ abcdefghij"),
      ("xy", "❯ xy         2 of 3"),
    ] {
      screen.show(frame.draw(layout(text), progress: "2 of 3", style: style))
      #expect(screen.text == [row])
      #expect(screen.column == 2 + text.count)
    }
  }

  @Test func sendsOnlyWhatWasTypedAtTheEnd() {
    var frame = Frame()
    _ = frame.draw(layout("ab"), progress: "", style: style)
    #expect(frame.draw(layout("abc"), progress: "", style: style) == "c")
    #expect(frame.draw(layout("abc"), progress: "", style: style) == "")
    #expect(frame.draw(layout("abc", 1), progress: "", style: style) == "\u{1B}[4G")
  }

  @Test func leavesNothingBehindWhenTheTextGetsShorter() {
    var screen = Screen(width: 20)
    var frame = Frame()
    for text in ["abcdefghijklmnopqrstuvw", "abcdefghijklmnopq", "a\nb\ncd", "a\nb", "日本", ""] {
      screen.show(frame.draw(layout(text), progress: "", style: style))
      var fresh = Screen(width: 20)
      var anew = Frame()
      fresh.show(anew.draw(layout(text), progress: "", style: style))
      #expect(screen.text.filter { $0 != "" } == fresh.text)
      #expect([screen.row, screen.column] == [fresh.row, fresh.column])
    }
  }

  @Test func cutsATextThatIsTallerThanTheWindow() {
    let whole = layout("1\n2\n3\n4\n5\n6", 4)
    let part = whole.cut(to: 3)
    #expect(part.rows.map(\.output) == ["❯ 1", "  2", "  3"])
    #expect(part.cursorRow == 2)
    #expect(part.isCut)
    #expect(layout("1\n2\n3\n4\n5\n6").cut(to: 3).rows.map(\.output) == ["  4", "  5", "  6"])
    #expect(whole.cut(to: 6) == whole)
  }

  @Test func leavesTheWholeTextOnTheScreen() {
    var screen = Screen(width: 20)
    var frame = Frame()
    let whole = layout("1\n2\n3\n4\n5\n6")
    screen.show(frame.draw(whole.cut(to: 3), progress: "2 of 3", style: style))
    screen.show(frame.finish(whole, style: style))
    #expect(screen.text == ["❯ 1", "  2", "  3", "  4", "  5", "  6", ""])
    #expect([screen.row, screen.column] == [6, 0])
  }

  @Test func takesTheProgressAwayAtTheEnd() {
    var screen = Screen(width: 20)
    var frame = Frame()
    screen.show(frame.draw(layout("ab", 0), progress: "2 of 3", style: style))
    screen.show(frame.finish(layout("ab"), style: style))
    #expect(screen.text == ["❯ ab", ""])
  }

  @Test func clearsWhatATerminalMadeWiderThanExpected() {
    var frame = Frame()
    let bytes = frame.draw(layout("😀"), progress: "2 of 3", style: style)
    #expect(
      bytes
        == "\r\u{1B}[K\u{1B}[?7l❯ 😀\u{1B}[5G\u{1B}[K\u{1B}[?7h\u{1B}[14G2 of 3\u{1B}[5G")
    // What stands at the right edge is drawn anew after it was cleared.
    let more = frame.draw(layout("😀🎉"), progress: "2 of 3", style: style)
    #expect(more == "\u{1B}[?7l🎉\u{1B}[7G\u{1B}[K\u{1B}[?7h\u{1B}[14G2 of 3\u{1B}[7G")
  }

  @Test func showsWhatTypingReplaces() {
    let layout = Layout(
      sign: Layout.Sign("❯ ", style: style, width: 20), text: "abcdefghijklmnopqrstu", cursor: 3,
      isSelected: true, style: style)
    #expect(
      layout.rows.map(\.output) == [
        "❯ \u{1B}[7mabcdefghijklmnopqr\u{1B}[0m", "  \u{1B}[7mstu\u{1B}[0m",
      ])
  }

  @Test func shortensASignThatWouldFillTheWindow() {
    #expect(
      Layout(
        sign: Layout.Sign("search: something ❯ ", style: style, width: 16), text: "ab", cursor: 2,
        style: style
      )
      .rows.map(\.output) == ["something ❯ ab"])
  }
}
