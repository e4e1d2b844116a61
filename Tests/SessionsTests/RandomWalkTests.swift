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
    "/go kpi", "/go focus_terms", "/go commit", "/at welcome", "/go 6", "/go 9", "/go 11", "/go 13",
  ]

  /// The lines of the worked example by the step they answer.
  private static func lines(_ workshop: String) throws -> [String: [String]] {
    var lines: [String: [String]] = [:]
    var step = "people"
    for line in try TestScript.answers(workshop) {
      if line.hasPrefix("/at ") {
        step = String(line.dropFirst(4))
      } else {
        lines[step, default: []].append(line)
      }
    }
    return lines
  }

  private static func line(
    for dialogue: Dialogue, _ count: Int, _ lines: [String: [String]], _ generator: inout Generator
  ) -> String {
    guard let ask = dialogue.ask else { return "/go \(Int.random(in: 1...16, using: &generator))" }
    let step = dialogue.session.script.steps[ask.step].id
    // A walk that gives up most of its changes would not get far.
    if ask.enter == .takesChange, Int.random(in: 0..<4, using: &generator) > 0 { return "" }
    return switch Int.random(in: 0..<20, using: &generator) {
    case 0: garbage.randomElement(using: &generator) ?? ""
    case 1: commands.randomElement(using: &generator) ?? ""
    case 2 where count % 3 == 0: "/go \(Int.random(in: 1...16, using: &generator))"
    case 2 where step == "kpi_inventory": "Row \(count) | weekly | Dana Ruiz"
    case 2...4: dialogue.ask?.cells.first?.options.randomElement(using: &generator)?.label ?? ""
    case 5...8 where dialogue.ask?.isHeld == true: "/keep because we know better"
    case 5...8: ""
    default: lines[step]?.randomElement(using: &generator) ?? ""
    }
  }

  /// Where each walk begins: over what the workshops before it left.
  private static func workbook(before workshop: String) throws -> Workbook? {
    switch workshop {
    case "ws02": try LinkedExample.typed("ws01").dialogue.session.workbook
    // Its desk takes only numbers that add up: the walk begins where all steps can be reached.
    case "ws03": try LinkedExample.typed("ws01", "ws02", "ws03").dialogue.session.workbook
    default: nil
    }
  }

  @Test(
    arguments: [
      ("ws01", 1), ("ws01", 2), ("ws01", 3), ("ws02", 1), ("ws03", 1),
    ] as [(String, UInt64)])
  func losesNothingAndWritesWhatReadsBack(_ workshop: String, _ seed: UInt64) throws {
    let lines = try Self.lines(workshop)
    var generator = Generator(state: seed)
    var dialogue = try Dialogue(workshop: workshop, in: Self.workbook(before: workshop))
    let script = dialogue.session.script
    var reached: Set<String> = []
    for count in 1...(workshop == "ws01" ? 1000 : 500) {
      let line = Self.line(for: dialogue, count, lines, &generator)
      let place = "seed \(seed), line \(count): \(line)"
      let asked = dialogue.ask
      let before = dialogue.session.workbook
      dialogue.type(line)
      let after = dialogue.session.workbook
      #expect(before == after || dialogue.effects.contains(.record), "\(place)")
      guard let last = dialogue.effects.last else { continue }
      #expect(last.isEnd || dialogue.ask != nil, "\(place)")
      for slot in before[workshop]?.answers ?? [] {
        guard let new = after[workshop]?[slot.id], slot.value != new.value else { continue }
        // Tables gain rows from what they build on.
        if new.ids.subtracting(slot.ids).contains(where: { $0.isStarted(in: slot.id) }) {
          #expect(slot.ids.isSubset(of: new.ids), "\(place)")
          continue
        }
        reached.insert(slot.id)
        // An answer changes only where it is asked; of a table, the row that is asked.
        if line == "/undo" { continue }
        #expect(slot.id == asked.map { script.steps[$0.step].id }, "\(place)")
        let changed = slot.rows.filter { !new.rows.contains($0) }
        #expect(changed.count <= 1, "\(place)")
        #expect(line.hasPrefix("/drop") || slot.ids.isSubset(of: new.ids), "\(place)")
        #expect(new.ids.count == new.rows.count, "\(place)")
      }
      if count % 20 == 0 {
        #expect(try after.readBack() == after, "\(place)")
        let resumed = try Dialogue(workshop: workshop, in: after)
        #expect(resumed.session.changes == [], "\(place)")
        #expect(
          resumed.session.progress.minutesLeft == dialogue.session.progress.minutesLeft,
          "\(place)")
      }
    }
    // A walk that stays at the beginning would prove nothing.
    #expect(reached.count >= (workshop == "ws03" ? 6 : 10), "seed \(seed): \(reached)")
  }
}

extension Effect {
  fileprivate var isEnd: Bool {
    switch self {
    case .finish, .misplaced: true
    default: false
    }
  }
}

extension JSONValue {
  /// Whether it is the id of a row a table begins with.
  fileprivate func isStarted(in step: String) -> Bool { string?.hasPrefix(step + "-") == true }
}

extension Slot {
  fileprivate var rows: [JSONValue] { value.array?.filter { $0.object != nil } ?? [] }
  fileprivate var ids: Set<JSONValue> { Set(rows.compactMap { $0.object?["id"] }) }
}
