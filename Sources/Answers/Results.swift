import Rules
public import Scripts
public import Values
public import Workbooks

extension WorkshopAnswers {
  /// Every result with its value; missing while a step behind it is still open.
  public var conclusions: [(derivation: Derivation, value: Value)] {
    let open = idsOfOpenSteps
    return script.results.map { derivation in
      let isOpen = !index.graph.steps(behindResult: derivation.name).isDisjoint(with: open)
      return (derivation, isOpen ? .missing : facts.value(of: derivation.name, in: script.id))
    }
  }

  /// What the workshop concludes, as it is stored: each number rounded to its decimals.
  ///
  /// A result is null until every step it is computed from has its answer.
  public var results: JSONObject {
    JSONObject(conclusions.map { ($0.derivation.name, stored($0.value)) })
  }

  /// What the workshop concludes so far under the titles its author gave; what is missing is left
  /// out.
  public var titledResults: [(title: String, text: String)] {
    let titled = Set(script.titledResults.map(\.name))
    return conclusions.compactMap { derivation, value in
      guard !value.isMissing, titled.contains(derivation.name), let title = derivation.title
      else { return nil }
      return (title, evaluator.printed(value))
    }
  }

  /// A result as readers get it: rows by their first column, shares to two decimals.
  private func stored(_ value: Value) -> JSONValue {
    switch value {
    case .number(let quantity):
      .number(quantity.rounded(decimals: quantity.display.decimals))
    case .row(let row): .string(facts.name(of: row))
    case .list(let values): .array(values.map { stored($0) })
    case .missing, .text, .date, .yesNo, .choice: value.stored
    }
  }
}

extension Quantity.Display {
  /// How many decimals of such a number are kept in results.
  fileprivate var decimals: Int {
    switch self {
    case .percent: 2
    case .whole: 0
    case .plain, .unit: 1
    }
  }
}
