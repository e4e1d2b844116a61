import Answers
import Scripts
import Sessions
import Values
import Workbooks

/// A workshop of a workbook that was begun, and where it stands.
struct BegunWorkshop {
  var session: Session
  let record: WorkshopRecord

  /// Every workshop that was begun and whose script is known, in workbook order.
  static func all(_ workbook: Workbook, _ world: World) throws -> [BegunWorkshop] {
    try ScriptLibrary(world).linkedScripts(in: workbook).compactMap { linked in
      var session = Session(
        linked.script, workbook: workbook, reads: linked.reads,
        timeZoneOffset: world.timeZoneOffset)
      guard let record = session.workbook[linked.script.id] else { return nil }
      session.open(now: world.now())
      return BegunWorkshop(session: session, record: record)
    }
  }

  /// The answers that are not what their questions ask for.
  static func faults(
    of workbook: Workbook, _ begun: [BegunWorkshop], today: Day
  ) -> [WorkbookFault] {
    workbook.answerFaults(begun.map(\.script), today: today)
  }

  /// What is said of the workshops that were begun and whose script is not known.
  static func unread(in workbook: Workbook, besides begun: [BegunWorkshop]) -> [String] {
    workbook.workshops.filter { record in
      record.state != .untouched && !begun.contains { $0.script.id == record.id }
    }.map { "\($0.id): answered, but its script is not here; name its folder with --workshops" }
  }

  var script: Script { session.script }

  /// The id and question of the next step; nothing when all is answered.
  var next: (id: String, question: String)? {
    guard let number = session.answers.nextStep else { return nil }
    let step = script.steps[number]
    return (step.id, session.answers.question(of: step))
  }

  /// The day of the last answer, once the workshop is finished.
  var finishedOn: Day? { session.answers.finishedOn }

  /// What was put off.
  var followUps: [(step: String, item: FollowUp)] {
    record.answers.flatMap { slot in slot.followUps.map { (slot.id, $0) } }
  }

  var json: JSONValue {
    let progress = session.progress
    return [
      "id": .string(script.id), "title": .string(script.title),
      "state": .string(record.state.rawValue),
      "steps": .number(progress.steps),
      "steps_done": .number(session.answers.overview.filter { $0.state == .done }.count),
      "minutes_left": .number(progress.minutesLeft),
      "minutes_used": .number(progress.minutesUsed),
      "next": next.map { ["id": .string($0.id), "question": .string($0.question)] } ?? .null,
      "agreement": session.answers.owners.agreement.map { .string($0.rawValue) } ?? .null,
      "owners": .array(session.answers.owners.map(\.json)),
      "changed": session.changes.summary.map { .string($0) } ?? .null,
      "stale": .array(session.answers.staleSteps.map { .string($0) }),
      "follow_ups": .array(
        followUps.map { step, item in
          [
            "step": .string(step), "row": item.row.map { .string($0) } ?? .null,
            "column": item.column.map { .string($0) } ?? .null,
            "text": item.text.map { .string($0) } ?? .null,
            "owner": item.owner.map { .string($0) } ?? .null,
            "due": item.due.map { .string($0.iso) } ?? .null,
          ]
        }),
      "topics": .array(record.topics.map { .string($0) }),
      "results": .object(session.answers.results),
    ]
  }
}

extension [Owner] {
  /// What stands, in a sentence: how many have accepted, and what keeps it a proposal.
  var summary: String {
    guard agreement == .proposal else {
      switch count {
      case 0: return "Nobody is named."
      case 1: return "The one owner has accepted: agreed."
      default: return "All \(count) owners have accepted: agreed."
      }
    }
    func names(_ words: String, _ stand: Owner.Stand) -> String {
      let names = filter { $0.stand == stand }.map(\.name)
      return names.isEmpty ? "" : "; \(words) \(names.joined(separator: ", "))"
    }
    return "\(accepted) of \(count) owners have accepted"
      + names("accepted before the last change:", .acceptedBefore)
      + names("a change is wanted by", .wantsChange) + names("declined by", .declined)
      + names("still to hear from", .silent) + "."
  }
}

extension Owner {
  /// The owner as other programs read it.
  var json: JSONValue {
    [
      "name": .string(name), "carries": .array(duties.map { .string($0.text) }),
      "stand": .string(stand.rawValue), "words": reply?.answer.words.map { .string($0) } ?? .null,
    ]
  }
}
