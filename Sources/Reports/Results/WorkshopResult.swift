import Answers
import Scripts
import Texts
import Values
import Workbooks

/// What a workshop came to, in typed parts that every format is written from.
///
/// An unfinished workshop has a result, too, which says what is missing.
struct WorkshopResult: Hashable, Sendable {
  let id: String
  let title: String
  /// Whether the last step was answered.
  let isFinished: Bool
  var missing: Missing
  /// Nothing before the first answer.
  var origin: Origin?
  /// What the script puts on its page, with its holes filled.
  var page: Page
  /// Whether the page stands for all of the answers; else each question follows with its own.
  let isLaidOut: Bool
  /// Results with a title; those without are for other programs.
  var conclusions: [NamedText]
  /// Every question with its answer, where the page does not stand for them.
  var questions: [Question]
  /// Everybody who is named, with what they said to it.
  var owners: [Owner]
  /// Groups and roles that are named instead of a person.
  var groups: [Owner]
  var keptAnswers: [KeptAnswer]
  var unknowns: [Unknown]
  /// What was left for another day.
  var topics: [String]
  /// The tree as far as it has grown; nothing for a workshop without one.
  var tree: DriverTree?
  /// The numbers it is about, those of the tree first.
  var metrics: [Metric]
  /// Who does what when a line is crossed.
  var rules: [DecisionRule]
  var calendar: [CalendarEntry]
  /// Every value that was answered.
  var answerLines: [AnswerLine]
  /// When the last answer was given; nothing before the first.
  let lastAnswer: Instant?
  /// The seconds east of UTC, for the days of replies.
  let timeZoneOffset: Int

  /// How many steps are answered, and what is still to come.
  struct Missing: Hashable, Sendable {
    var answered: Int
    var steps: Int
    /// What the steps without an answer are about, those that ask nothing left out.
    var open: [String]
    /// What those steps are about that were answered before something they build on changed.
    var stale: [String]
  }

  /// Who drew it up, and when the last answer was given.
  struct Origin: Hashable, Sendable {
    var day: Day
    var people: [String]
  }

  /// A text under its name.
  struct NamedText: Hashable, Sendable {
    var name: String
    var text: String
  }

  /// A question with its answer.
  struct Question: Hashable, Sendable {
    enum Answer: Hashable, Sendable {
      case text(String)
      case fields([NamedText])
      case table(columns: [String], rows: [[String]])
    }

    var question: String
    var answer: Answer
  }

  /// An answer that stayed as it was against the coach.
  struct KeptAnswer: Hashable, Sendable {
    /// The row or the question it is about.
    var subject: String
    /// What was held against it.
    var message: String
    var reason: String
    var person: String?
    var day: Day
  }

  /// Something that was put off, to be found out.
  struct Unknown: Hashable, Sendable {
    var subject: String
    /// Who finds it out; nothing while nobody does.
    var owner: String?
    var day: Day?
  }
}

extension WorkshopResult {
  /// Reads what the answers to a workshop come to.
  init(_ answers: WorkshopAnswers) {
    let record =
      answers.record?.withoutParked
      ?? WorkshopRecord(id: answers.script.id, version: answers.script.version)
    id = record.id
    title = answers.script.title
    isFinished = record.state == .done
    missing = answers.missing
    origin = answers.origin(record)
    page = answers.page
    isLaidOut = answers.script.page != nil
    conclusions = answers.titledResults.map { NamedText(name: $0.title, text: $0.text) }
    questions =
      isLaidOut ? [] : answers.script.steps.compactMap { answers.question(of: $0, record) }
    (owners, groups) = answers.ownersAndGroups
    keptAnswers = answers.keptAnswers(record)
    unknowns = answers.unknowns(record)
    topics = record.topics.compactMap(\.nonBlank)
    tree = answers.tree
    metrics = answers.metrics
    rules = answers.decisionRules
    calendar = answers.calendar
    answerLines = answers.answerLines
    lastAnswer = record.answers.compactMap(\.at).max { $0.seconds < $1.seconds }
    timeZoneOffset = answers.facts.timeZoneOffset
  }
}

extension WorkshopAnswers {
  fileprivate var missing: WorkshopResult.Missing {
    let states = stepStates
    let open = script.steps.indices.filter { [.untouched, .open].contains(states[$0]) }
    let answered = states.count { [.done, .putOff].contains($0) }
    let stale = Set(staleSteps)
    return WorkshopResult.Missing(
      answered: answered, steps: answered + open.count,
      open: open.compactMap { subject(of: script.steps[$0]) },
      stale: script.steps.filter { stale.contains($0.id) }.compactMap { subject(of: $0) })
  }

  /// What a step is about, in its author's words or those of its question; nothing for one that asks
  /// nothing, or that its author leaves out with `-`.
  private func subject(of step: Step) -> String? {
    if step.shape == .read || step.about == "-" { return nil }
    return step.about ?? slot(step)?.question.nonBlank ?? step.id.inWords
  }

  fileprivate func origin(_ record: WorkshopRecord) -> WorkshopResult.Origin? {
    record.answers.compactMap(\.at?.seconds).max().map { last in
      WorkshopResult.Origin(
        day: day(Instant(seconds: last)), people: (workbook.people ?? []).compactMap(\.nonBlank))
    }
  }

  private func day(_ instant: Instant) -> Day { instant.day(offset: facts.timeZoneOffset) }

  fileprivate func question(
    of step: Step, _ record: WorkshopRecord
  ) -> WorkshopResult.Question? {
    guard let slot = record[step.id], slot.state != .untouched else { return nil }
    return answer(to: step).map {
      WorkshopResult.Question(question: slot.question.nonBlank ?? step.id.inWords, answer: $0)
    }
  }

  private func answer(to step: Step) -> WorkshopResult.Question.Answer? {
    switch step.shape {
    case .read: return nil
    case .single: return printedFields(of: step).first.map { .text($0.text) }
    case .form, .review:
      let fields = printedFields(of: step)
      return fields.isEmpty ? nil : .fields(fields)
    case .table:
      guard let table = answerTable(of: step, .printed), !table.rows.isEmpty else { return nil }
      return .table(columns: table.columns, rows: table.rows)
    }
  }

  private func printedFields(of step: Step) -> [WorkshopResult.NamedText] {
    let row = self.record(of: step)
    let cells = cells(of: row, in: step)
    return step.fields.compactMap { field in
      cells[field.id].flatMap { printed($0, field, of: row) }.map {
        WorkshopResult.NamedText(name: field.id.inWords, text: $0)
      }
    }
  }

  /// What stands against a strong message; a nudge that was settled by the same reason says nothing
  /// more, and a rule that is gone from the script was strong.
  fileprivate func keptAnswers(_ record: WorkshopRecord) -> [WorkshopResult.KeptAnswer] {
    let messages = keptMessages
    let rules = script.steps.flatMap(\.coach)
    return script.steps.flatMap { step -> [WorkshopResult.KeptAnswer] in
      guard let slot = record[step.id] else { return [] }
      return slot.overrides.filter { override in
        rules.first { $0.id == override.rule }.map { $0.level == .strong } ?? true
      }.map { override in
        WorkshopResult.KeptAnswer(
          subject: override.row.flatMap { name(ofRow: $0, in: step) } ?? slot.question,
          message: messages[override] ?? "", reason: override.reason.trimmed,
          person: (override.by ?? slot.by)?.nonBlank, day: day(override.at))
      }
    }
  }

  fileprivate func unknowns(_ record: WorkshopRecord) -> [WorkshopResult.Unknown] {
    script.steps.flatMap { step in
      (record[step.id]?.followUps ?? []).map { item in
        WorkshopResult.Unknown(
          subject: subject(of: item, in: step), owner: item.owner?.nonBlank, day: item.due)
      }
    }
  }

  /// What a follow-up is about, in words.
  func subject(of item: FollowUp, in step: Step) -> String {
    if let text = item.text?.nonBlank { return text }
    let row = item.row.flatMap { name(ofRow: $0, in: step) }
    let column = item.column.map { "what '\($0.inWords)' is" }
    let place = [column, row].compactMap(\.self).joined(separator: " for ")
    return place.isEmpty ? subject(of: step) ?? slot(step)?.question ?? "" : place
  }

  private func name(ofRow id: String, in step: Step) -> String? {
    rows(of: step).first { $0.id == id }.map { facts.name(of: $0) }
  }
}
