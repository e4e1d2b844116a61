public import Rules
public import Values

extension Evaluator {
  /// The value of a case, or of a cell a row begins with.
  public func value(of yield: ValueRule.Yield, about subject: Subject = .none) -> Value {
    switch yield {
    case .value(let expression): value(of: expression, about: subject)
    case .text(let template): value(of: template, about: subject)
    }
  }
}
