extension Function {
  /// How many arguments it takes.
  var arity: ClosedRange<Int> {
    switch self {
    case .found, .overlap: 2...2
    case .distinct: 1...Int.max
    case .crossings: 4...4
    default: 1...1
    }
  }

  var arityDescribed: String {
    if arity.upperBound == .max { return "one value or more" }
    return arity.lowerBound == 1 ? "one value" : "\(arity.lowerBound) values"
  }

  /// How it is written.
  var signature: String {
    let arguments =
      switch self {
      case .words, .number, .fin, .vague, .none, .group, .ownerKind: "text"
      case .found: "text, LIST"
      case .overlap: "text, text or list of texts"
      case .count, .first: "list or rows"
      case .share, .any, .all: "ROWS where CONDITION"
      case .sum, .mean, .min, .max, .naturalLow, .naturalHigh: "list of numbers"
      case .distinct: "list, ..."
      case .mostCommon: "list"
      case .abs: "number"
      case .crossings: "list of numbers, line, readings, side"
      }
    return "'\(rawValue)(\(arguments))'"
  }
}
