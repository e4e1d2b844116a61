public import Rules
public import Values

/// How a default, a derived column or a result is computed.
public struct ValueRule: Sendable {
  /// What a case yields.
  public enum Yield: Sendable {
    /// The value of an expression.
    case value(Expression)
    /// A text with holes; missing when a hole is.
    case text(Template)

    /// Every name it uses.
    public var dependencies: Set<Dependency> {
      switch self {
      case .value(let value): value.dependencies
      case .text(let text): text.dependencies
      }
    }
  }

  /// One line of a list of cases.
  public struct Case: Sendable {
    /// Taken on yes; the last line has none.
    public var when: Expression?
    /// What it yields.
    public var yields: Yield
    /// The reason shown with it.
    public var because: Template?
    /// Where the line begins in its file.
    public var place: Place
  }

  /// The lines in order; a single value is one line without a condition.
  public var cases: [Case]
  /// Whether all lines that say yes are kept, as a list.
  public var every: Bool

  init(_ yields: Yield, place: Place) {
    self.init(cases: [Case(when: nil, yields: yields, because: nil, place: place)], every: false)
  }

  init(cases: [Case], every: Bool) {
    (self.cases, self.every) = (cases, every)
  }

  /// Every name its cases use.
  public var dependencies: Set<Dependency> {
    cases.reduce(into: []) { names, line in
      names.formUnion(line.when?.dependencies ?? [])
      names.formUnion(line.because?.dependencies ?? [])
      names.formUnion(line.yields.dependencies)
    }
  }
}

/// A value computed by the script: a derived column or a result.
public struct Derivation: Sendable {
  /// The name expressions use.
  public var name: String
  /// How it is computed.
  public var rule: ValueRule
  /// How its numbers are printed and to how many decimals they are stored.
  public var display: Quantity.Display?
  /// The words shown instead of the name.
  public var title: String?
  /// The type of its value.
  public var type: ValueType
}

extension Evaluator {
  /// The value of a case, or of a cell a row begins with.
  public func value(of yield: ValueRule.Yield, about subject: Subject = .none) -> Value {
    switch yield {
    case .value(let expression): value(of: expression, about: subject)
    case .text(let template): value(of: template, about: subject)
    }
  }
}
