public import Values

/// Computes expressions and fills texts from facts.
public struct Evaluator<Source: Facts> {
  /// What people answered.
  public var facts: Source
  /// The word lists `has` and the word functions look in.
  public var lists: WordLists

  /// Makes an evaluator.
  public init(_ facts: Source, lists: WordLists) {
    self.facts = facts
    self.lists = lists
  }

  /// The value of an expression; missing when what it needs is.
  public func value(of expression: Expression, about subject: Subject = .none) -> Value {
    var evaluation = Evaluation(facts: facts, lists: lists, subject: subject)
    return evaluation.value(of: expression.node)
  }

  /// Whether a filter is without some of the elements it is made from.
  public func leavesOut(_ filter: Expression) -> Bool {
    guard case .filter(let source, let condition) = filter.node else { return false }
    var evaluation = Evaluation(facts: facts, lists: lists, subject: .none)
    let answers = evaluation.answers(to: condition, over: source) ?? []
    return answers.contains { $0.answer != true }
  }

  /// A text with its holes filled; a missing one prints `?`.
  public func text(of template: Template, about subject: Subject = .none) -> String {
    filled(template, about: subject).text
  }

  /// A text with its holes filled, or missing when one of them is.
  public func value(of template: Template, about subject: Subject = .none) -> Value {
    let (text, isWhole) = filled(template, about: subject)
    return isWhole ? .text(text) : .missing
  }

  private func filled(
    _ template: Template, about subject: Subject
  ) -> (text: String, isWhole: Bool) {
    var evaluation = Evaluation(facts: facts, lists: lists, subject: subject)
    var (text, isWhole, endsInHole) = ("", true, false)
    for part in template.parts {
      switch part {
      case .text(let words):
        // An answer that is a sentence brings its own full stop.
        let isStopped = endsInHole && words.isFullStopped && text.last.map(".!?…".contains) == true
        text += isStopped ? words.dropFirst() : words[...]
        endsInHole = false
      case .hole(let node, _):
        let value = evaluation.value(of: node)
        isWhole = isWhole && !value.isMissing
        text += printed(value)
        endsInHole = value.text?.isEmpty == false
      }
    }
    return (text, isWhole)
  }

  /// A value as texts print it: `24 Nov 2026`, `57 %`, `a, b and c`; an empty list is `none`.
  public func printed(_ value: Value) -> String {
    switch value {
    case .missing: return "?"
    case .text(let text): return text
    case .number(let quantity): return quantity.printed
    case .date(let day): return day.printed
    case .yesNo(let yes): return yes ? "yes" : "no"
    case .choice(let choice): return choice.label
    case .row(let row): return facts.name(of: row)
    case .list(let elements):
      let words = elements.filter { !$0.isMissing }.map(printed)
      guard let last = words.last else { return "none" }
      return words.count == 1 ? last : words.dropLast().joined(separator: ", ") + " and " + last
    }
  }
}

extension String {
  /// Whether it begins with a full stop and no other mark.
  fileprivate var isFullStopped: Bool { hasPrefix(".") && dropFirst().first != "." }
}
