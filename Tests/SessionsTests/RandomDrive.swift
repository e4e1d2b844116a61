import Answers
import TestSupport
import Rehearsal
import Foundation
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
  /// What it has done, and where.
  private(set) var coverage = Coverage()
  /// The answers of the workbook that was looked at last.
  private var known: (workbook: Workbook, answers: Set<Answer>)?
  /// What answers were when their steps were no longer asked, by the step.
  private var parked: [Coverage.Step: Set<Answer>] = [:]

  init(seed: UInt64, over workbook: Workbook?) throws {
    self.seed = seed
    generator = SeededGenerator(seed: seed)
    dialogue = try Dialogue(workshop: "ws01", in: workbook, people: ["Dana Ruiz", "Omar Haddad"])
    lines = try Dictionary(
      uniqueKeysWithValues: Self.workshops.map { ($0, try Self.lines($0)) })
  }

  /// The workbook as it stands.
  var workbook: Workbook { dialogue.session.workbook }

  /// What must be done: each step visited and gone back to, its answer edited where it has one, a
  /// row dropped wherever rows can be, and both ways out of a preview.
  static func everything() throws -> Coverage {
    var all = Coverage()
    for script in try workshops.map({ try TestScript.bundled($0).script }) {
      for step in script.steps {
        let place = Coverage.Step(workshop: script.id, id: step.id)
        all.note(.visit, at: place)
        all.note(.return, at: place)
        if !step.fields.isEmpty { all.note(.edit, at: place) }
        if step.table?.takesRows == true { all.note(.drop, at: place) }
      }
    }
    all.ways = [.previewTaken, .previewLeft]
    return all
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
    let here = Coverage.Step(workshop: script.id, id: step.id)
    coverage.note(.visit, at: here)
    let line = line(for: ask, step, in: script)
    let place = "NORTHSTAR_SEED=\(seed), event \(count) at \(script.id) \(step.id): \(line)"
    let before = dialogue.session.workbook
    dialogue.type(line)
    let after = dialogue.session.workbook
    #expect(dialogue.effects.last?.isEnd == true || dialogue.ask != nil, "\(place)")
    if ask.enter == .takesChange, line == "" { coverage.ways.insert(.previewTaken) }
    if ask.enter == .takesChange, line == "/back" { coverage.ways.insert(.previewLeft) }
    noteReturn(after: line)
    guard before != after else { return }
    #expect(dialogue.effects.contains(.record), "\(place)")
    let stood = (known?.workbook == before ? known?.answers : nil) ?? Answer.all(in: before)
    let stands = Answer.all(in: after)
    known = (after, stands)
    let lost = stood.subtracting(stands)
    let isMove = Self.moves.contains(line) || line.hasPrefix("/go") || line.hasPrefix("/park")
    // What is typed takes the place of what stood in the cells of the row that is asked.
    let isTypedOver =
      !isMove && lost.allSatisfy { $0.workshop == script.id && $0.step == step.id }
      && Set(lost.map(\.row)).count == 1
    #expect(lost.isEmpty || isTypedOver, "\(place)")
    if !isMove, !lost.isEmpty { coverage.note(.edit, at: here) }
    let dropped = [before, after].map { $0[script.id]?[step.id]?.earlier.count ?? 0 }
    if line.hasPrefix("/drop"), dropped[0] < dropped[1] { coverage.note(.drop, at: here) }
    try compareParked(before, after, "\(place)")
    #expect(try after.readBack() == after, "\(place)")
    let scripts = try [script] + TestScript.bundled(script.id).reads
    #expect(
      after.answerFaults(scripts, today: Day(number: 20_000)) == [], "\(place)")
  }

  /// Whether a move came to a step that has an answer.
  private mutating func noteReturn(after line: String) {
    guard line == "/back" || line.hasPrefix("/go"), let ask = dialogue.ask, ask.opens else {
      return
    }
    let script = dialogue.session.script
    let step = script.steps[ask.step].id
    guard dialogue.session.workbook[script.id]?[step]?.state != .untouched else { return }
    coverage.note(.return, at: Coverage.Step(workshop: script.id, id: step))
  }

  /// What was answered before a step was left out counts again when the step is asked again.
  private mutating func compareParked(
    _ before: Workbook, _ after: Workbook, _ place: Comment
  ) throws {
    for record in after.workshops {
      for slot in record.answers {
        let step = Coverage.Step(workshop: record.id, id: slot.id)
        switch (before[record.id]?[slot.id]?.parked ?? false, slot.parked) {
        case (false, true): parked[step] = Answer.all(in: after).filter { $0.isOf(step) }
        case (true, false):
          guard let answers = parked.removeValue(forKey: step) else { continue }
          coverage.ways.insert(.parkedBack)
          #expect(slot.state != .untouched && answers.isSubset(of: Answer.all(in: after)), place)
        default: continue
        }
      }
    }
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
    dialogue.type("/go \(goal(in: dialogue.session.script))")
    noteReturn(after: "/go")
  }

  /// A step where something was not done yet; any step once all was.
  private mutating func goal(in script: Script) -> String {
    let left = script.steps.filter { step in
      let done = coverage.done[Coverage.Step(workshop: script.id, id: step.id)] ?? []
      return !done.contains(.return) || !step.fields.isEmpty && !done.contains(.edit)
        || step.table?.takesRows == true && !done.contains(.drop)
    }
    let steps = left.isEmpty || Int.random(in: 0..<8, using: &generator) == 0 ? script.steps : left
    return steps.randomElement(using: &generator)?.id ?? ""
  }

  private mutating func line(for ask: Ask, _ step: Step, in script: Script) -> String {
    if ask.enter == .takesChange, Bool.random(using: &generator) {
      return Bool.random(using: &generator) ? "" : "/back"
    }
    let sample = lines[script.id]?[step.id]?.randomElement(using: &generator) ?? ""
    let done = coverage.done[Coverage.Step(workshop: script.id, id: step.id)] ?? []
    if !ask.isHeld, !done.contains(.edit), Bool.random(using: &generator) {
      if !ask.prefill.isEmpty { return changed(ask) }
      if step.table != nil { return "/row 1" }
    }
    switch Int.random(in: 0..<24, using: &generator) {
    case 0, 1: return Self.garbage.randomElement(using: &generator) ?? ""
    case 2: return Self.moves.randomElement(using: &generator) ?? ""
    case 3, 4: return Self.others.randomElement(using: &generator) ?? ""
    case 5, 6: return "/go \(goal(in: script))"
    case 7 where step.table != nil: return "Row \(count) | weekly | Dana Ruiz"
    case 7: return "\(sample) \(count)"
    case 8, 9: return ask.cells.first?.options.randomElement(using: &generator)?.label ?? ""
    case 10: return step.weak?.line ?? ""
    case 11: return step.good?.line ?? ""
    case 12...15 where ask.isHeld: return "/keep because we know better"
    case 12, 13: return ""
    case 14, 15: return step.table == nil ? "" : "/row 1"
    case 16...19 where !ask.prefill.isEmpty: return changed(ask)
    default: return sample
    }
  }

  /// The answer that stands in the line, with one of its cells changed.
  private mutating func changed(_ ask: Ask) -> String {
    var cells = ask.prefill.components(separatedBy: " | ")
    let number = Int.random(in: cells.indices, using: &generator)
    guard ask.cells.indices.contains(number) else { return ask.prefill }
    let cell = ask.cells[number]
    let options = cell.options.map(\.label)
    cells[number] =
      switch cell.form {
      case "text", "name": "\(cells[number]) \(count)"
      case "day": "today + \(Int.random(in: 1...60, using: &generator))"
      case "one or more, commas between":
        options.shuffled(using: &generator)
          .prefix(Int.random(in: 1...max(1, options.count), using: &generator))
          .joined(separator: ", ")
      case "numbers, spaces between": "\(cells[number]) \(count)"
      default:
        options.randomElement(using: &generator)
          ?? String(Int.random(in: 0...40, using: &generator))
      }
    return cells.joined(separator: " | ")
  }
}

/// One value somebody typed: a cell of a row or form, or a whole answer.
struct Answer: Hashable {
  var workshop: String
  var step: String
  var row: String
  var column: String
  var value: JSONValue

  func isOf(_ place: Coverage.Step) -> Bool { workshop == place.workshop && step == place.id }

  /// All answers of a workbook, those a step keeps from earlier among them.
  static func all(in workbook: Workbook) -> Set<Answer> {
    var found: Set<Answer> = []
    for record in workbook.workshops {
      for slot in record.answers + record.earlier {
        for value in [slot.value] + slot.earlier where value != .null {
          let rows = value.array?.filter { $0.object != nil } ?? []
          for row in rows.isEmpty ? [value] : rows {
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

extension TableShape {
  /// Whether rows can be made and dropped.
  fileprivate var takesRows: Bool { walks == nil && !fixed }
}
