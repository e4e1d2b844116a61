import Scripts
import Sessions
import Testing
import Values
import Workbooks

/// Drives the workshops that ship at random, linked in one workbook, and looks at it after each event.
struct RandomDrive {
  private static let workshops = ["ws01", "ws02", "ws03", "recheck"]
  private static let garbage = [
    "", "-", "?", "|", "||||", "\\", "\\|", ",", "0", "1", "2", "3", "99999999999999999999", "-1",
    "1,2", "\u{0}\u{1B}[2J", "\u{202E}x", "é | 日本 | 👩‍👧", String(repeating: "long ", count: 200),
    "today + 5", "today", "30 Feb", "weekly", "never", "11 % | 8 %", "Dana Ruiz | tomorrow",
    "the team", "yes", "a, b, c", "1, 2, 3, 4", "month | a\nb", "keep | because", "retire",
  ]
  private static let moves = ["/back", "/back", "/row 1", "/row 2", "/row x", "/at welcome"]
  private static let others = [
    "/later", "/skip", "/keep", "/keep because we know better", "/yes", "/park topic",
    "/drop 1", "/drop 2", "/drop 3", "/undo", "/undo",
  ]

  let seed: UInt64
  private var generator: SeededGenerator
  private var dialogue: Dialogue
  private var count = 0
  private let lines: [String: [String: [String]]]
  /// The steps that were never asked.
  private(set) var unvisited: Set<String> = []

  init(seed: UInt64, over workbook: Workbook?) throws {
    self.seed = seed
    generator = SeededGenerator(seed: seed)
    dialogue = try Dialogue(workshop: "ws01", in: workbook, people: ["Dana Ruiz", "Omar Haddad"])
    lines = try Dictionary(
      uniqueKeysWithValues: Self.workshops.map { ($0, try Self.lines($0)) })
    for workshop in Self.workshops {
      for step in try TestScript.bundled(workshop).script.steps {
        unvisited.insert("\(workshop) \(step.id)")
      }
    }
  }

  /// The lines of a worked example by the step they answer.
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

  /// One event, and all that must hold after it.
  mutating func next() throws {
    count += 1
    if count % 25 == 0 || dialogue.ask == nil { try resume() }
    guard let ask = dialogue.ask else { return }
    let script = dialogue.session.script
    let step = script.steps[ask.step]
    unvisited.remove("\(script.id) \(step.id)")
    let line = line(for: ask, step, in: script)
    let place = "NORTHSTAR_SEED=\(seed), event \(count) at \(script.id) \(step.id): \(line)"
    let before = dialogue.session.workbook
    dialogue.type(line)
    let after = dialogue.session.workbook
    #expect(dialogue.effects.last?.isEnd == true || dialogue.ask != nil, "\(place)")
    guard before != after else { return }
    #expect(dialogue.effects.contains(.record), "\(place)")
    let lost = Answer.all(in: before).subtracting(Answer.all(in: after))
    let isMove = Self.moves.contains(line) || line.hasPrefix("/go") || line.hasPrefix("/park")
    // What is typed takes the place of what stood in the cells of the row that is asked.
    let isTypedOver =
      !isMove && lost.allSatisfy { $0.workshop == script.id && $0.step == step.id }
      && Set(lost.map(\.row)).count == 1
    #expect(lost.isEmpty || isTypedOver, "\(place)")
    #expect(try after.readBack() == after, "\(place)")
    let scripts = try [script] + TestScript.bundled(script.id).reads
    #expect(
      Answers.faults(in: after, scripts: scripts, today: Day(number: 20_000)) == [], "\(place)")
  }

  /// Stops, and goes on in this workshop or another one from what is on the disk.
  private mutating func resume() throws {
    let workbook = try dialogue.session.workbook.readBack()
    let left = dialogue.session.progress.minutesLeft
    let here = dialogue.session.script.id
    let again = try Dialogue(workshop: here, in: workbook)
    let place: Comment = "NORTHSTAR_SEED=\(seed), event \(count)"
    #expect(Answer.all(in: workbook).isSubset(of: Answer.all(in: again.session.workbook)), place)
    // Tables may have gained rows from what they build on.
    if again.session.workbook == workbook {
      #expect(again.session.progress.minutesLeft == left, place)
    }
    let workshop = Self.workshops.randomElement(using: &generator) ?? here
    dialogue = workshop == here ? again : try Dialogue(workshop: workshop, in: workbook)
    dialogue.type("/go \(Int.random(in: 1...16, using: &generator))")
  }

  private mutating func line(for ask: Ask, _ step: Step, in script: Script) -> String {
    switch Int.random(in: 0..<24, using: &generator) {
    case 0, 1: Self.garbage.randomElement(using: &generator) ?? ""
    case 2: Self.moves.randomElement(using: &generator) ?? ""
    case 3, 4: Self.others.randomElement(using: &generator) ?? ""
    case 5, 6: "/go \(script.steps.randomElement(using: &generator)?.id ?? "")"
    case 7 where step.table != nil: "Row \(count) | weekly | Dana Ruiz"
    case 8, 9: ask.cells.first?.options.randomElement(using: &generator)?.label ?? ""
    case 10: step.weak?.line ?? ""
    case 11: step.good?.line ?? ""
    case 12...15 where ask.isHeld: "/keep because we know better"
    case 12...15: ""
    default: lines[script.id]?[step.id]?.randomElement(using: &generator) ?? ""
    }
  }
}

/// One value somebody typed: a cell of a row or form, or a whole answer.
private struct Answer: Hashable {
  var workshop: String
  var step: String
  var row: String
  var column: String
  var value: JSONValue

  /// All answers of a workbook, those a step keeps from earlier among them.
  static func all(in workbook: Workbook) -> Set<Answer> {
    var found: Set<Answer> = []
    for record in workbook.workshops {
      for slot in record.answers + record.earlier {
        for value in [slot.value] + slot.earlier where value != .null {
          for row in value.array?.filter({ $0.object != nil }) ?? [value] {
            let id = row.object?["id"]?.string ?? ""
            for (column, cell) in row.object ?? ["": row] where cell != .null {
              found.insert(
                Answer(
                  workshop: record.id, step: slot.id, row: id, column: column, value: cell))
            }
          }
        }
      }
    }
    return found
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
