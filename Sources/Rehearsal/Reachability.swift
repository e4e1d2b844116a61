import Answers
import Sessions
import Rules
import Scripts
import Values
import Workbooks

/// Proves that goals cannot be reached, whatever is answered.
///
/// It errs on one side: what it calls impossible is impossible, and much that it calls possible is
/// not.
struct Reachability {
  private let index: ScriptIndex
  private var known: [Dependency: Bounds] = [:]
  private var asking: Set<Dependency> = []

  init(_ index: ScriptIndex) {
    self.index = index
  }

  /// Whether no answers reach a goal.
  mutating func isImpossible(_ goal: Goal) -> Bool {
    switch goal.part {
    case .step(let id): return goal.side != .no && isNeverAsked(id)
    case .rule(let id, let step):
      guard goal.side != .no, !isNeverAsked(step) else { return isNeverAsked(step) }
      return self.step(step)?.coach.first { $0.id == id }.map { isNever($0.when) } ?? false
    case .field(let id, let step):
      guard goal.side != .no, !isNeverAsked(step) else { return isNeverAsked(step) }
      return isNeverAsked(id, of: step)
    case .option(let id, let field, let step):
      return isNeverAsked(step) || isNeverAsked(field, of: step)
        || goal.side != .withheld && isNeverOffered(id, field, of: step)
    case .line(let number, let rule):
      guard let rule = rules(rule), goal.side == .yes else { return false }
      return isNeverTaken(number, rule)
    case .startingRows(_, let step): return isNeverAsked(step)
    case .shown(let entry, let id):
      guard let step = step(id), case .text(_, let when?) = step.shows[entry] else { return false }
      return isNeverAsked(id) || goal.side == .yes && isNever(when)
    }
  }

  private func step(_ id: String) -> Step? { index.steps[id].map { index.script.steps[$0] } }

  private mutating func isNever(_ when: Expression?) -> Bool {
    when.map { !can($0, say: true) } ?? false
  }

  private mutating func isNeverAsked(_ step: String) -> Bool { isNever(self.step(step)?.when) }

  private mutating func isNeverAsked(_ field: String, of step: String) -> Bool {
    isNever(self.step(step)?.fields.first { $0.id == field }?.when)
  }

  private mutating func isNeverOffered(_ option: String, _ field: String, of step: String) -> Bool {
    guard let field = self.step(step)?.fields.first(where: { $0.id == field }),
      case .set(_, let conditions)? = field.options?.source
    else { return false }
    return isNever(conditions[option])
  }

  private func rules(_ rule: Goal.Rule) -> ValueRule? {
    switch rule {
    case .result(let name): index.results[name]?.rule
    case .derived(let name, let set):
      index.script.derived[set]?.first { $0.name == name }?.rule
    case .fallback(let field, let step):
      self.step(step)?.fields.first { $0.id == field }?.fallback
    }
  }

  private mutating func isNeverTaken(_ number: Int, _ rule: ValueRule) -> Bool {
    isNever(rule.cases[number].when)
      || !rule.every && rule.cases[..<number].contains { $0.when == nil }
  }

  // MARK: Bounds

  private mutating func can(_ condition: Expression, say answer: Bool) -> Bool {
    let known = bounds(of: condition.dependencies)
    return condition.can(say: answer) { known[$0] }
  }

  private mutating func bounds(of names: Set<Dependency>) -> [Dependency: Bounds] {
    names.reduce(into: [:]) { $0[$1] = bounds(of: $1) }
  }

  /// What a name of this workshop can be; nothing for those of others.
  private mutating func bounds(of name: Dependency) -> Bounds? {
    if let bounds = known[name] { return bounds }
    // Of values that are computed from one another nothing is known.
    guard asking.insert(name).inserted else { return nil }
    defer { asking.remove(name) }
    let bounds: Bounds? =
      switch name {
      case .name(let name, index.script.id):
        if let result = index.results[name] {
          self.bounds(of: result.rule)
        } else if let number = index.steps[name], index.script.steps[number].shape == .single {
          index.script.steps[number].fields.first.flatMap { self.bounds(of: $0) }
        } else {
          nil
        }
      case .column(let column, let set, index.script.id):
        switch index.columns[set]?[column] {
        case .asked(let step, let field)?: self.bounds(of: index.script.steps[step].fields[field])
        case .derived(let derivation)?: self.bounds(of: derivation.rule)
        case .parent?, nil: nil
        }
      case .name, .column: nil
      }
    known[name] = bounds
    return bounds
  }

  private mutating func bounds(of rule: ValueRule) -> Bounds? {
    guard !rule.every else { return nil }
    var all: Bounds?
    for number in rule.cases.indices where !isNeverTaken(number, rule) {
      guard case .value(let value) = rule.cases[number].yields else { return nil }
      let known = bounds(of: value.dependencies)
      let own = value.bounds { known[$0] }
      all = all.map { $0.union(own) } ?? own
    }
    return all
  }

  /// A text of so many characters has at most half as many words.
  private func bounds(of field: Field) -> Bounds? {
    guard field.type == .text, field.kind == .text || field.kind == .longText,
      let most = field.max, most.dependencies.isEmpty
    else { return nil }
    let nobody = AnswerFacts([], workbook: Workbook(id: ""), today: Day(number: 0))
    guard case .number(let most) = Evaluator(nobody, lists: WordLists([:])).value(of: most) else {
      return nil
    }
    var bounds = Bounds()
    bounds.mostWords = ((most.amount + 1) / 2).rounded(.down)
    return bounds
  }
}
