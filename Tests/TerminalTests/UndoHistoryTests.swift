import Testing

@testable import Terminal

@Suite struct UndoHistoryTests {
  /// A line of letters with the cursor at its end, or at that place.
  func line(_ text: String, _ cursor: Int? = nil) -> UndoHistory.State {
    let codes = text.unicodeScalars.map { wchar(of: $0) }
    return .init(codes: codes, cursor: cursor ?? codes.count)
  }

  func wchar(of scalar: Unicode.Scalar) -> Int32 { Int32(bitPattern: scalar.value) }

  /// The lines that come back, one an undo, after a line went through these.
  func undone(_ lines: [UndoHistory.State], replaces: Set<Int> = []) -> [UndoHistory.State] {
    var undo = UndoHistory(from: lines[0])
    for (index, line) in lines.enumerated() { undo.note(line, replaces: replaces.contains(index)) }
    var found: [UndoHistory.State] = []
    while let line = undo.undo() { found.append(line) }
    return found
  }

  @Test func takesAWordAsOneChange() {
    let typed = ["", "a", "ab", "ab ", "ab c", "ab cd"].map { line($0) }
    #expect(undone(typed) == [line("ab "), line("")])
  }

  @Test func takesErasedCharactersAsOneChange() {
    #expect(undone(["abc", "ab", "a"].map { line($0) }) == [line("abc")])
  }

  @Test func takesEachOtherChangeForItself() {
    #expect(
      undone([line("ab cd"), line("ab "), line(""), line("pasted text")])
        == [line(""), line("ab "), line("ab cd")])
  }

  @Test func beginsAnewWhereTheCursorWasMoved() {
    #expect(
      undone([line(""), line("b"), line("b", 0), line("ab", 1)]) == [line("b", 0), line("")])
  }

  @Test func givesAReplacedTextBackInOneStep() {
    let lines = ["old text", "n", "ne", "new", "new ", "new w"].map { line($0) }
    #expect(undone(lines, replaces: [1]) == [line("old text")])
  }
}
