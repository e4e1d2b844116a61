import Scripts
import Sessions
import Testing
import Workbooks

/// Thousands of lines, commands and garbage, sensible and not.
@Suite struct RandomWalkTests {
  /// SplitMix64: the same seed gives the same walk.
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let garbage = [
    "", "-", "?", "|", "||||", "\\", "\\|", ",", "0", "1", "2", "3", "99999999999999999999", "-1",
    "1,2", "\u{0}\u{1B}[2J", "\u{202E}x", "é | 日本 | 👩‍👧", String(repeating: "long ", count: 200),
    "today + 5", "today", "30 Feb", "weekly", "never", "month | discussed in the meeting",
    "activity | -",
    "customer result | -", "safety limit | 0 a month | -", "keep | because", "keep", "park",
    "retire",
    "11 % | 8 %", "Dana Ruiz | tomorrow", "the team", "yes", "a, b, c", "1, 2, 3, 4",
    "month | a\nb",
  ]
  private static let commands = [
    "/back", "/back", "/later", "/skip", "/keep", "/keep because we know better", "/yes",
    "/park topic", "/row 1", "/row 2", "/row x", "/drop 1", "/drop 2", "/undo", "/go 4",
    "/go kpi_use",
    "/go kpi", "/go focus_terms", "/go commit", "/at welcome",
  ]

  @Test(arguments: [1, 2, 3] as [UInt64])
  func losesNothingAndWritesWhatReadsBack(_ seed: UInt64) throws {
    let script = try TestScript.ws01()
    let answers = try TestScript.answers()
    var generator = Generator(state: seed)
    var dialogue = Dialogue(script, people: nil)
    var typed = 0
    for count in 1...1000 {
      let line: String =
        switch Int.random(in: 0..<10, using: &generator) {
        case 0...1: Self.garbage.randomElement(using: &generator) ?? ""
        case 2: Self.commands.randomElement(using: &generator) ?? ""
        case 3 where dialogue.ask?.isHeld == true: "/keep because we know better"
        case 3: "Row \(count) | weekly | Dana Ruiz"
        case 4: dialogue.ask?.cells.first?.options.randomElement(using: &generator)?.label ?? ""
        case 5...6: ""
        default: answers[Int.random(in: 0..<answers.count, using: &generator)]
        }
      let before = dialogue.session.workbook
      dialogue.type(line)
      typed += 1
      let after = dialogue.session.workbook
      let place = "seed \(seed), line \(count): \(line)"
      if before != after { #expect(dialogue.effects.contains(.record), "\(place)") }
      // Rows leave only by /drop; cells of a row are never emptied of what was accepted.
      for slot in before["ws01"]?.answers ?? [] where !line.hasPrefix("/drop") {
        let rows = slot.value.array?.compactMap { $0.object?["id"] } ?? []
        let left = after["ws01"]?[slot.id]?.value.array?.compactMap { $0.object?["id"] } ?? []
        #expect(Set(rows).subtracting(left) == [], "\(place)")
        #expect(Set(left).count == left.count, "\(place)")
        if slot.state == .done, slot.followUps.isEmpty,
          after["ws01"]?[slot.id]?.followUps.isEmpty == true
        {
          #expect(
            !slot.value.isNull == (after["ws01"]?[slot.id]?.value.isNull == false), "\(place)")
        }
      }
      if count % 20 == 0 {
        #expect(try after.readBack() == after, "\(place)")
        let resumed = Dialogue(script, workbook: after, people: nil)
        #expect(
          resumed.session.progress.minutesLeft == dialogue.session.progress.minutesLeft, "\(place)")
      }
      guard let last = dialogue.effects.last else { continue }
      switch last {
      case .ask, .finish, .misplaced: break
      default: Issue.record("nothing is asked: \(place)")
      }
    }
    #expect(typed == 1000)
  }
}
