import Testing

@testable import Terminal

@Suite struct ResizedFrameTests {
  let style = Style(colour: false)

  /// The rows above the cursor, and whether the terminal wraps, after a window of 20 columns got
  /// another width and the cursor came to that column.
  func above(
    _ text: String, cursor: Int? = nil, progress: String = "", width: Int, column: Int?,
    wraps: Bool? = nil
  ) -> (Int?, Bool?) {
    var frame = Frame()
    let layout = Layout(
      sign: Layout.Sign("❯ ", style: style, width: 20), text: text,
      cursor: cursor ?? text.unicodeScalars.count, style: style)
    _ = frame.draw(layout, progress: progress, style: style)
    var wraps = wraps
    return (frame.resized(to: width)?.above(column: column, wraps: &wraps), wraps)
  }

  /// Each row: letters after the sign, the new width, the column that the terminal says, then the
  /// rows above the cursor and the kind of the terminal.
  @Test(
    arguments: [
      // 16 columns in 10: wrapped, or cut off.
      (14, 10, 6, 1, true), (14, 10, 9, 0, false),
      // Just full: the cursor waits at the end of the row, or goes on in the next.
      (8, 10, 9, 0, nil), (8, 10, 0, 1, true),
      (18, 10, nil, 1, nil), (14, 10, nil, 0, nil),
    ] as [(Int, Int, Int?, Int, Bool?)])
  func countsNoMoreRowsThanThereAre(
    _ letters: Int, _ width: Int, _ column: Int?, _ rows: Int, _ wraps: Bool?
  ) {
    let text = String(repeating: "a", count: letters)
    let found = above(text, width: width, column: column)
    #expect(found.0 == rows)
    #expect(found.1 == wraps)
  }

  @Test func takesFewestRowsWhereTheKindIsNotKnown() {
    // A row of 20 above the cursor's.
    let text = String(repeating: "a", count: 20)
    #expect(above(text, width: 12, column: 4).0 == 1)
    #expect(above(text, width: 12, column: 4, wraps: true).0 == 2)
    #expect(above(text, width: 12, column: 4, wraps: false).0 == 1)
  }

  @Test func countsWhatStandsAtTheRightEdge() {
    #expect(above("ab\ncd", progress: "2 of 3", width: 10, column: 4, wraps: true).0 == 2)
  }

  @Test func wrapsWideCharactersWhole() {
    #expect(above("日本語日本語日本", width: 11, column: 8, wraps: true).0 == 1)
    #expect(above("日本語日本語日本語a", width: 5, column: 3, wraps: true).0 == 5)
  }
}
