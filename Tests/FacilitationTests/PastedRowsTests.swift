import Terminal
import TestSupport
import Testing

@testable import Facilitation

@Suite struct PastedRowsTests {
  private static let start: [Outcome] = ["the summer party", "12"].map { .submitted($0) }
  private static let block = "Plum | large | Ben\nNut | huge | -\nPear | small"

  private func run(
    _ lines: String..., isInteractive: Bool = true, drafts: [String: String] = [:],
    columns: Int = 80
  ) throws -> ScriptedDialogue {
    let dialogue = ScriptedDialogue(
      Self.start + lines.map { .submitted($0) }, columns: columns)
    dialogue.isInteractive = isInteractive
    dialogue.drafts = drafts
    try dialogue.run(Cakes.script())
    return dialogue
  }

  private func cakes(_ dialogue: ScriptedDialogue) -> [String] { dialogue.rows("cakes") }

  @Test func showsABlockBeforeItIsTakenAndAsksWhatDoesNotFit() throws {
    let printed = try screens(
      ["the summer party", "12", Self.block, "", "Nut | small | -", "-"]
    ) { try $0.run(Cakes.script()) }
    try expectGolden(printed, "pasted-rows.txt")
  }

  @Test func keepsABlockOnDiskFromTheMomentItIsPasted() throws {
    let dialogue = try run(Self.block)
    #expect(dialogue.disk.contains("draft cakes: \(Self.block)"))
    #expect(try run(Self.block, "").disk.last == "draft cakes: Nut | huge | -\nPear | small")
  }

  @Test func offersTheBlockAgainThatWasLeft() throws {
    let dialogue = ScriptedDialogue(
      Self.start + ["", "Nut | small | -", "-"].map { .submitted($0) })
    dialogue.drafts = ["cakes": Self.block]
    try dialogue.run(Cakes.script())
    #expect(cakes(dialogue) == ["Plum", "Nut", "Pear"])
  }

  @Test(arguments: ["/rows", "/why", "/review", "/help", "/park x"])
  func letsABlockWaitWhileACommandRuns(_ command: String) throws {
    let dialogue = try run("Plum | large | Ben\nNut | small | -", command, "")
    #expect(cakes(dialogue) == ["Plum", "Nut"])
  }

  @Test func keepsWhatIsTypedWhileABlockWaits() throws {
    let block = "Plum | large | Ben\nNut | small | -"
    let word = try run(block, "hm", "")
    #expect(cakes(word) == ["Plum", "Nut"])
    #expect(try cakes(run(block, "Fig | small | -", "")) == ["Plum", "Nut", "Fig"])
    #expect(try cakes(run(block, "yes")) == ["Plum", "Nut"])
  }

  @Test func bringsBackABlockThatWasDropped() throws {
    let dropped = try run("Plum | large | Ben\nNut | small | -", "/drop")
    #expect(cakes(dropped) == [])
    let back = try run("Plum | large | Ben\nNut | small | -", "/drop", "/undo", "")
    #expect(cakes(back) == ["Plum", "Nut"])
    let one = try run("Plum | large | Ben\nNut | small | -", "/drop 1", "")
    #expect(cakes(one) == ["Nut"])
  }

  @Test func bringsBackARowThatWasLeftOut() throws {
    let dialogue = try run(Self.block, "", "", "/undo", "", "", "Nut | small | -")
    #expect(cakes(dialogue) == ["Plum", "Pear", "Nut"])
  }

  @Test func takesTheRowsOfABlockBackTogether() throws {
    let dialogue = try run("Plum | large | Ben\nNut | small | -", "", "/undo")
    #expect(cakes(dialogue) == [])
    #expect(dialogue.disk.filter { $0 == "save" }.count == 4)
  }

  @Test func joinsABlockThatComesWhileOneWaits() throws {
    let dialogue = try run(
      "Plum | large | Ben\nNut | small | -", "Pear | small | -\nFig | small | -", "")
    #expect(cakes(dialogue) == ["Plum", "Nut", "Pear"])
  }

  @Test func makesRoomForABlockThatIsTooLong() throws {
    let four = "A b | small | -\nC d | small | -\nE f | small | -\nG h | small | -"
    #expect(try cakes(run(four, "")) == ["A b", "C d", "E f"])
    #expect(try cakes(run(four, "/more", "")) == ["A b", "C d", "E f", "G h"])
  }

  @Test func letsABlockWaitUntilTheRowBeforeItIsDone() throws {
    let dialogue = try run("Plum", "Nut | small | -\nPear | small | -", "large | Ben", "")
    #expect(cakes(dialogue) == ["Plum", "Nut", "Pear"])
  }

  @Test func letsABlockWaitWhileAnEarlierRowIsChanged() throws {
    let dialogue = try run(
      "Plum | large | Ben", "Nut | small | -\nPear | small | -", "/row 1", "Fig | small | -", "")
    #expect(cakes(dialogue) == ["Fig", "Nut", "Pear"])
  }

  @Test func putsARowThatDoesNotFitInTheLine() throws {
    #expect(try run(Self.block, "", "x").prompts[4].initial == "Nut | huge | -")
  }

  @Test func keepsARowInTheLineWhileACommandRuns() throws {
    let dialogue = try run(Self.block, "", "/rows", "Nut | small | -", "-")
    #expect(cakes(dialogue) == ["Plum", "Nut", "Pear"])
    #expect(dialogue.prompts[5].initial == "Nut | huge | -")
  }

  @Test func asksARowAgainThatAnotherOneWasTypedBefore() throws {
    let dialogue = try run(Self.block, "", "Fig | small | -", "Nut | small | -")
    #expect(cakes(dialogue) == ["Plum", "Fig", "Nut"])
  }

  @Test func keepsWhatIsTypedBesideABlock() throws {
    let dialogue = ScriptedDialogue(
      Self.start + [.submitted(Self.block), .terminated(signal: 15, "hm")])
    try dialogue.run(Cakes.script())
    #expect(dialogue.disk.last == "draft cakes: \(Self.block)\nhm")
  }

  @Test func keepsTheRowThatIsAskedAboutWithTheOthers() throws {
    let block = "Plum | huge | Ben\nNut | vast | -"
    #expect(try run(block, "").kept["cakes"] == "Plum | huge | Ben\nNut | vast | -")
    let row = "Plum | tiny | Ben"
    let changed = ScriptedDialogue(
      Self.start + [
        .submitted(block), .submitted(""), .submitted(row), .terminated(signal: 15, row),
      ])
    try changed.run(Cakes.script())
    #expect(changed.kept["cakes"] == row + "\nNut | vast | -")
    let over = ScriptedDialogue(
      Self.start + [.submitted(block), .submitted(""), .terminated(signal: 15, "hm")])
    try over.run(Cakes.script())
    #expect(over.kept["cakes"] == "hm\nPlum | huge | Ben\nNut | vast | -")
    // A row that is begun, too.
    #expect(
      try run("Pear | small\nNut | vast | -", "").kept["cakes"] == "Pear | small\nNut | vast | -")
  }

  @Test func keepsRowsOnDiskThatWereLeftForAnotherStep() throws {
    let block = "Plum | large | Ben\nNut | small | -\nPear | huge | -"
    let dialogue = try run(block, "", "/go guests", "13", "/go occasion", "a summer party")
    #expect(cakes(dialogue) == ["Plum", "Nut"])
    #expect(dialogue.kept == ["cakes": "Pear | huge | -"])
  }

  @Test func keepsARowThatFindsNoRoom() throws {
    let lines = ["A b | small | -", "C d | small | -", "E f | small | -", "G h | small | -"]
    let dialogue = ScriptedDialogue(Self.start + (lines + ["/more", ""]).map { .submitted($0) })
    try dialogue.run(Cakes.script())
    #expect(cakes(dialogue) == ["A b", "C d", "E f", "G h"])
  }

  @Test func takesBackTheLastThingFirst() throws {
    let dialogue = try run(
      "Plum | large | Ben\nNut | huge | -", "", "", "Fig | small | -", "/undo", "/undo")
    #expect(cakes(dialogue) == ["Plum"])
    #expect(dialogue.kept["cakes"]?.contains("Nut | huge | -") == true)
  }

  @Test func showsABlockAgainThatWasTakenBack() throws {
    let dialogue = try run("Plum | large | Ben\nNut | small | -", "", "/undo", "")
    #expect(cakes(dialogue) == ["Plum", "Nut"])
  }

  @Test func takesRowsUntilAnEmptyLine() throws {
    #expect(
      try cakes(run("/paste", "Plum | large | Ben", "Nut | small | -", "", "")) == ["Plum", "Nut"])
  }

  @Test func pastesNothingWhereThereAreNoRows() throws {
    let dialogue = ScriptedDialogue(["/paste"])
    try dialogue.run(Cakes.script())
    #expect(dialogue.printed.hasSuffix("  again   There are no rows here.\n❯ \n"))
  }
}

/// Rows of a pipe, which nobody is there to settle.
@Suite struct PipedRowsTests {
  private func run(_ lines: String...) throws -> ScriptedDialogue {
    let dialogue = ScriptedDialogue(["the summer party", "12"] + lines, isPlain: true)
    dialogue.isInteractive = false
    try dialogue.run(Cakes.script())
    return dialogue
  }

  @Test func takesASheetThatAHeadingBegins() throws {
    let dialogue = try run(
      "Baker,Name,Size", "Ben,\"Plum, \"\"red\"\"\",large", ",Nut,small", "", "yes | a", "no | b")
    #expect(dialogue.rows("cakes") == ["Plum, \"red\"", "Nut"])
    #expect(dialogue.rows("taste", "note") == ["a", "b"])
  }

  @Test func setsARowAsideThatIsNotTakenAndTakesThoseAfterIt() throws {
    let dialogue = try run("Plum | large | Ben", "Nut | huge | -", "Pear | small | -", "")
    #expect(dialogue.rows("cakes") == ["Plum", "Pear"])
    #expect(dialogue.disk.contains("draft cakes: Nut | huge | -"))
    #expect(dialogue.printed.contains("1 row is not in"))
    #expect(dialogue.kept["cakes"] == "Nut | huge | -")
  }

  @Test func takesTheSameRowTypedAgainForItsCorrection() throws {
    let dialogue = try run("Plum | large | Ben", "Nut | huge | -", "Nut | small | -", "")
    #expect(dialogue.rows("cakes") == ["Plum", "Nut"])
    #expect(!dialogue.printed.contains("not in"))
  }

  @Test func saysOnceThatATableIsFullAndLosesNothing() throws {
    let dialogue = try run(
      "A b | small | -", "C d | small | -", "E f | small | -", "G h | small | -",
      "I j | small | -", "K l | small | -", "M n | small | -", "", "yes | a")
    #expect(dialogue.rows("cakes") == ["A b", "C d", "E f"])
    #expect(dialogue.rows("taste", "note") == ["a"])
    #expect(dialogue.printed.split(separator: "3 rows are the most").count == 2)
    #expect(
      dialogue.kept["cakes"]
        == "G h | small | -\nI j | small | -\nK l | small | -\nM n | small | -")
  }

  @Test func finishesAShortRowThatAnotherFollows() throws {
    let bars = try run("Plum | large", "Nut | small | Ann", "Pear | small", "Fig | small | Bo", "")
    #expect(bars.rows("cakes") == ["Plum", "Nut", "Pear"])
    #expect(bars.kept["cakes"] == "Fig | small | Bo")
    let commas = try run("Plum,large", "Nut,small,Ann", "Pear,small,", "")
    #expect(commas.rows("cakes") == ["Plum", "Nut", "Pear"])
  }

  @Test func losesNeitherOfTwoRowsOfOneNameThatAreNotTaken() throws {
    let dialogue = try run(
      "Plum | large | Ben", "plum | small | Ann", "PLUM | small | Bo", "Nut | small | -", "")
    #expect(dialogue.kept["cakes"] == "plum | small | Ann\nPLUM | small | Bo")
  }

  @Test func readsACellWithAnEmptyLine() throws {
    let dialogue = try run(
      "Name,Size", "\"Plum", "", "red\",large", "Nut,small", "", "yes | a", "no | b")
    #expect(dialogue.rows("cakes") == ["Plum red", "Nut"])
    #expect(dialogue.rows("taste", "note") == ["a", "b"])
  }

  @Test func takesWhatIsOfferedWithAnEmptyLine() throws {
    let dialogue = try run("Plum | smal | Ben", "", "Nut | small | -", "", "yes | a")
    #expect(dialogue.rows("cakes") == ["Plum", "Nut"])
  }

  @Test func takesCellsBetweenCommas() throws {
    #expect(
      try run("Plum, large, Ben", "Nut; small; Ann", "").rows("cakes", "baker") == ["Ben", "Ann"])
  }
}

/// Rows about which the coach has a word.
@Suite struct NudgedRowsTests {
  private static let steps = """
      - id: drivers
        kind: table
        minutes: 4
        ask: Which?
        why: w
        good: a b | small
        weak: a | small
        columns: [{id: name, kind: text}, {id: size, kind: choice, options: sizes}]
        coach:
          - {id: N-1, each: row, when: words(name) = 1, nudge: One word only.}
          - {id: N-2, each: row, when: name has dull, strong: Dull.}
      - {id: why, kind: table, minutes: 4, ask: Why?, why: w, good: a b, weak: a, columns: [{id: reason, kind: text}], coach: [{id: N-3, each: row, when: words(reason) = 1, nudge: One word.}]}

    """

  private func run(_ lines: String..., isInteractive: Bool = false) throws -> ScriptedDialogue {
    try run(lines, isInteractive: isInteractive)
  }

  private func run(_ lines: [String], isInteractive: Bool = false) throws -> ScriptedDialogue {
    let dialogue = ScriptedDialogue(lines, isPlain: true)
    dialogue.isInteractive = isInteractive
    try dialogue.run(Cakes.script(steps: Self.steps))
    return dialogue
  }

  @Test func keepsNudgedRowsOfAPipe() throws {
    let dialogue = try run("Alpha | small", "Beta | small", "Gamma ray | small", "")
    #expect(dialogue.rows("drivers") == ["Alpha", "Beta", "Gamma ray"])
    #expect(dialogue.printed.split(separator: "One word only.").count == 3)
  }

  @Test func keepsNudgedNamesOfAPipe() throws {
    #expect(
      try run("A b | small", "", "Rain", "Snow", "Hail storm", "").rows("why", "reason")
        == ["Rain", "Snow", "Hail storm"])
  }

  @Test func setsRowsAsideThatNeedAReason() throws {
    let dialogue = try run("Plain old | small", "Gamma ray | small", "")
    #expect(dialogue.rows("drivers") == ["Gamma ray"])
    #expect(dialogue.disk.contains("draft drivers: Plain old | small"))
  }

  @Test func letsACellOrTheSameRowChangeANudgedOne() throws {
    let lines = ["Alpha | small", "alpha | large", "Beta | small", "Beta two", ""]
    #expect(try run(lines).rows("drivers") == ["alpha", "Beta two"])
    // A person may mean a longer name; a pipe has two rows.
    let longer = ["Alpha | small", "Alpha ray | small", ""]
    #expect(try run(longer, isInteractive: true).rows("drivers") == ["Alpha ray"])
    #expect(try run(longer).rows("drivers") == ["Alpha", "Alpha ray"])
  }

  @Test func letsAPersonChangeANudgedNameToAnother() throws {
    #expect(
      try run("A b | small", "", "Rain", "Snow fall", "", isInteractive: true).rows("why", "reason")
        == ["Snow fall"])
  }
}
