import Reports
import Scripts
import Sessions
import Values
import Workbooks

/// Where one workshop of a workbook stands.
struct Standing {
  var session: Session
  let record: WorkshopRecord
  /// The workshops its script reads.
  let reads: [Script]

  /// The standing of every workshop that was begun and whose script is known, in workbook order.
  static func all(_ workbook: Workbook, _ world: World) throws -> [Standing] {
    try Shelf(world: world).families(in: workbook).compactMap { family in
      var session = Session(
        family.script, workbook: workbook, reads: family.reads,
        timeZoneOffset: world.timeZoneOffset)
      guard let record = session.workbook[family.script.id] else { return nil }
      // The first question is where a person goes on; nothing of this copy is kept.
      _ = session.start(now: world.now(), newID: { "next" })
      return Standing(session: session, record: record, reads: family.reads)
    }
  }

  /// What is said of the workshops that were begun and whose script is not known.
  static func unread(in workbook: Workbook, besides standings: [Standing]) -> [String] {
    workbook.workshops.filter { record in
      record.state != .untouched && !standings.contains { $0.script.id == record.id }
    }.map { "\($0.id): answered, but its script is not here; name its folder with --workshops" }
  }

  var script: Script { session.script }

  /// The id and question of the next step; nothing when all is answered.
  var next: (id: String, question: String)? {
    guard let number = session.currentStep else { return nil }
    let step = script.steps[number]
    return (step.id, session.question(of: step))
  }

  /// The day of the last answer, once the workshop is finished.
  var finishedOn: Day? { session.finishedOn }

  /// What was put off.
  var followUps: [(step: String, item: FollowUp)] {
    record.answers.flatMap { slot in slot.followUps.map { (slot.id, $0) } }
  }

  /// The page a team gets.
  func brief(timeZoneOffset: Int) -> Brief {
    Brief(
      of: session.workbook, script: script, reads: reads, results: session.results,
      page: session.page, owners: session.owners, groups: session.groups,
      messages: session.keptMessages, offset: timeZoneOffset)
  }

  var json: JSONValue {
    let progress = session.progress
    return [
      "id": .string(script.id), "title": .string(script.title),
      "state": .string(record.state.rawValue),
      "steps": .number(progress.steps),
      "steps_done": .number(session.overview.filter { $0.state == .done }.count),
      "minutes_left": .number(progress.minutesLeft),
      "minutes_used": .number(progress.minutesUsed),
      "next": next.map { ["id": .string($0.id), "question": .string($0.question)] } ?? .null,
      "agreement": session.owners.agreement.map { .string($0.rawValue) } ?? .null,
      "owners": .array(session.owners.map(\.json)),
      "changed": session.changes.summary.map { .string($0) } ?? .null,
      "stale": .array(session.staleSteps.map { .string($0) }),
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
      "results": .object(session.results),
    ]
  }
}
