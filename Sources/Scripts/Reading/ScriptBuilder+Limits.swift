internal import Rules
internal import Values

extension ScriptBuilder {
  /// Reports limits that leave nothing, and a default they would refuse, where that is certain
  /// before anything is answered.
  mutating func checkLimits(of field: Field, _ section: Section) {
    let known = Evaluator(NoFacts(), lists: WordLists([:]))
    let least = field.min.flatMap { measure(known.value(of: $0)) }
    let most = field.max.flatMap { measure(known.value(of: $0)) }
    if let least, let most, least > most, let place = section["max"]?.place {
      reader.report(
        "empty-range", at: place, "the most is less than the least",
        remedy: "raise 'max' or lower 'min'")
    }
    guard field.kind != .numbers, field.kind != .choices, let node = section["default"] else {
      return
    }
    for line in field.fallback?.cases ?? [] {
      guard let size = measure(known.value(of: line.yields)) else { continue }
      if least.map({ size < $0 }) == true || most.map({ size > $0 }) == true {
        reader.report(
          "refused-default", at: node.place, "the limits of the field refuse its default",
          remedy: "change the default, 'min' or 'max'")
      }
    }
  }

  /// What limits are about: the length of a text, a number, or a day.
  private func measure(_ value: Value) -> Double? {
    switch value {
    case .text(let text): Double(text.count)
    case .number(let number): number.amount
    case .date(let day): Double(day.number)
    default: nil
    }
  }
}
