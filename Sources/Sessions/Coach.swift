public import Answers
public import Rules
public import Scripts
import Values

/// What the coach says about an answer.
public struct Message: Hashable, Sendable {
  /// The rule that speaks: `W1-SCO-1`.
  public var rule: String
  /// How much it asks.
  public var level: CoachRule.Level
  /// The words.
  public var text: String
  /// What it offers; `/yes` takes it.
  public var offer: CoachRule.Offer?
  /// The step's own fields it is about, first the one to go to.
  public var fields: [String]
  /// The row it is about, by id.
  public var row: String?
  /// What it is about, so that it can be kept quiet about that.
  var key: String

  /// Whether the message waits for a line.
  public var waits: Bool { level != .note || offer != nil }
}

/// Finds what there is to say about an answer.
public struct Coach {
  /// One thing a rule is asked about.
  public struct About {
    /// What the expression is asked about.
    public let subject: Subject
    let row: String?
    let key: String

    init(_ subject: Subject, row: String?, key: String) {
      (self.subject, self.row, self.key) = (subject, row, key)
    }
  }

  private let facts: AnswerFacts
  private let index: ScriptIndex

  /// Makes a coach over answers, as of the day they carry.
  init(_ answers: WorkshopAnswers) { self.init(answers.facts, answers.index) }

  /// Makes a coach over the answers to one script.
  public init(_ facts: AnswerFacts, _ index: ScriptIndex) {
    (self.facts, self.index) = (facts, index)
  }

  /// What the row rules of a table say about one row.
  func messages(_ step: Step, row: Row) -> [Message] {
    let subject = facts.subject(row)
    return step.coach.flatMap { rule -> [Message] in
      guard case .row = rule.each else { return [] }
      return speak(rule, step, about: About(subject, row: row.id, key: "\(rule.id) \(row.id)"))
    }
  }

  /// What is said when the step is complete; row rules only of rows that were not typed: those
  /// that were ticked, and those of a table that has nothing to ask about them.
  func messages(completing step: Step) -> [Message] {
    step.coach.flatMap { rule -> [Message] in
      var abouts = abouts(rule, step)
      if case .row = rule.each, step.table != nil {
        abouts.removeAll { isAsked(about: $0.subject, step) }
      }
      return abouts.flatMap { speak(rule, step, about: $0) }
    }
  }

  private func isAsked(about subject: Subject, _ step: Step) -> Bool {
    guard case .row(let row, _) = subject else { return true }
    return step.fields.contains { facts.isAsked($0, of: row, in: index) == true }
  }

  /// Whether a rule was asked and had nothing to say about something.
  public func isSilent(_ rule: CoachRule, _ step: Step) -> Bool {
    abouts(rule, step).contains { !holds(rule, about: $0.subject) }
  }

  /// What a rule is asked about when the step is complete.
  public func abouts(_ rule: CoachRule, _ step: Step) -> [About] {
    switch rule.each {
    case .once: return [About(.none, row: nil, key: rule.id)]
    case .row:
      let rows = step.table == nil ? ticked(step) : facts.rows(askedBy: step, in: index)
      return rows.map {
        About(facts.subject($0), row: $0.id, key: "\(rule.id) \($0.id)")
      }
    case .pair: return pairs(step, rule)
    case .element(let list):
      return facts.evaluator(index.script).value(of: list).elements.enumerated().map {
        About(.element($1), row: nil, key: "\(rule.id) \($0)")
      }
    }
  }

  private func ticked(_ step: Step) -> [Row] {
    facts.value(of: step.id, in: index.script.id).rows
  }

  private func pairs(_ step: Step, _ rule: CoachRule) -> [About] {
    let rows = facts.rows(askedBy: step, in: index)
    return rows.indices.flatMap { first in
      rows[(first + 1)...].map { second in
        About(
          .pair(rows[first], second), row: second.id,
          key: "\(rule.id) \(rows[first].id) \(second.id)")
      }
    }
  }

  private func holds(_ rule: CoachRule, about subject: Subject) -> Bool {
    facts.evaluator(index.script).value(of: rule.when, about: subject) == .yesNo(true)
  }

  private func speak(_ rule: CoachRule, _ step: Step, about: About) -> [Message] {
    guard holds(rule, about: about.subject) else { return [] }
    return [
      Message(
        rule: rule.id, level: rule.level,
        text: facts.evaluator(index.script).text(of: rule.message, about: about.subject),
        offer: rule.offer, fields: fields(rule, step), row: about.row, key: about.key)
    ]
  }

  /// The step's own fields a rule is about: those it names, else the last behind what it names.
  private func fields(_ rule: CoachRule, _ step: Step) -> [String] {
    guard rule.fields.isEmpty else { return rule.fields }
    let behind = index.graph.columns(behind: rule.when.dependencies)
    return step.fields.last { behind.contains($0.id) }.map { [$0.id] } ?? []
  }
}

extension [Message] {
  /// What fits on a screen: the two that ask most, strongest first, then as written.
  var forOneScreen: [Message] {
    let strongest = enumerated().sorted {
      ($1.element.level, $0.offset) < ($0.element.level, $1.offset)
    }
    return strongest.prefix(2).map(\.element)
  }
}
