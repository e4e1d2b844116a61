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
    .missing
  }

  /// A text with its holes filled; a missing one prints `?`.
  public func text(of template: Template, about subject: Subject = .none) -> String {
    template.source
  }

  /// A text with its holes filled, or missing when one of them is.
  public func value(of template: Template, about subject: Subject = .none) -> Value {
    .missing
  }

  /// A value as texts print it: `24 Nov 2026`, `57 %`, `a, b and c`.
  public func printed(_ value: Value) -> String {
    ""
  }
}
