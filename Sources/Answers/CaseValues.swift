public import Rules
public import Scripts
public import Values
public import Workbooks

/// A value with the reason the script gives for it.
public struct Reasoned: Hashable, Sendable {
  /// The value.
  public var value: Value
  /// The reason, with its holes filled.
  public var because: String?
}

extension AnswerFacts {
  /// The value of a result or derived column, printed as its author asked.
  public func derive(
    _ derivation: Derivation, in index: ScriptIndex, about subject: Subject = .none
  ) -> Reasoned {
    var reasoned = on(day(of: index)).reasoned(derivation.rule, in: index, about: subject)
    if let display = derivation.display, case .number(let quantity) = reasoned.value {
      reasoned.value = .number(Quantity(quantity.amount, display))
    }
    return reasoned
  }

  /// The day a workshop's own values are of: today, and once it is done that of its last answer.
  private func day(of index: ScriptIndex) -> Day {
    guard let record = workbook[index.script.id], record.state == .done else { return today }
    return lastDay(of: record) ?? today
  }

  /// The day of a workshop's last answer.
  public func lastDay(of record: WorkshopRecord) -> Day? {
    record.answers.compactMap { $0.at?.day(offset: timeZoneOffset) }.max()
  }

  /// The first case that says yes; missing when one before it cannot be decided.
  public func reasoned(
    _ rule: ValueRule, in index: ScriptIndex, about subject: Subject = .none
  ) -> Reasoned {
    let evaluator = evaluator(index.script)
    let taken = taken(rule, in: index, about: subject).map { line in
      Reasoned(
        value: evaluator.value(of: line.yields, about: subject),
        because: line.because.map { evaluator.text(of: $0, about: subject) })
    }
    if rule.every { return Reasoned(value: .list(taken.map(\.value))) }
    return taken.first ?? Reasoned(value: .missing)
  }

  /// The cases that give the value: the first that says yes, or all that do.
  ///
  /// None when one before the first yes cannot be decided.
  public func taken(
    _ rule: ValueRule, in index: ScriptIndex, about subject: Subject = .none
  ) -> [ValueRule.Case] {
    let evaluator = evaluator(index.script)
    var taken: [ValueRule.Case] = []
    for line in rule.cases {
      switch line.when.map({ evaluator.value(of: $0, about: subject).decided }) ?? true {
      case true?:
        taken.append(line)
        if !rule.every { return taken }
      case nil where !rule.every: return []
      default: continue
      }
    }
    return taken
  }

  /// The value of a derived column with the reason for it.
  public func explained(_ column: String, of row: Row) -> Reasoned {
    guard case (let index, .derived(let derivation))? = home(of: column, of: row) else {
      return Reasoned(value: value(of: column, of: row))
    }
    return derive(derivation, in: index, about: subject(row))
  }
}
