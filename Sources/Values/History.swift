/// Readings of one number, with the range it moves in by itself and the lines drawn through it.
public struct History: Hashable, Sendable {
  /// The side of a line.
  public enum Side: String, Hashable, Sendable {
    case above, below
  }

  /// The readings, the oldest first; at least one.
  public var values: [Quantity]
  /// What they count: `Homes fixed first time`.
  public var of: String
  /// The ends of the range the number moves in by itself; nothing where it cannot be told.
  public var range: ClosedRange<Double>?
  /// The line that calls for action.
  public var line: Quantity?
  /// Where it calls.
  public var side: Side?
  /// How many readings in a row call.
  public var readings: Int?
  /// How often the line would have called in these readings; nothing where that was not asked.
  public var calls: Int?
  /// The level worth celebrating.
  public var goal: Quantity?

  /// Makes a history.
  public init(
    values: [Quantity], of: String, range: ClosedRange<Double>? = nil, line: Quantity? = nil,
    side: Side? = nil, readings: Int? = nil, calls: Int? = nil, goal: Quantity? = nil
  ) {
    (self.values, self.of, self.range) = (values, of, range)
    (self.line, self.side, self.readings) = (line, side, readings)
    (self.calls, self.goal) = (calls, goal)
  }

  /// Whether each reading lies where the line calls.
  public var isCalling: [Bool] {
    values.map { value in
      guard let line, let side else { return false }
      return side == .below ? value.amount < line.amount : value.amount > line.amount
    }
  }
}

extension History {
  /// What a picture of it says, in sentences.
  public var words: String {
    var sentences = [
      "\(of), \(values.count == 1 ? "one reading" : "\(values.count) readings"): "
        + values.map(\.printed).joined(separator: ", ")
    ]
    if let range {
      let (low, high) = (Quantity(range.lowerBound).printed, Quantity(range.upperBound).printed)
      sentences.append("By themselves they move between \(low) and \(high)")
    }
    if let line {
      let run = readings.map { $0 > 1 ? ", \($0) readings in a row" : "" } ?? ""
      let side = side.map { "\($0.rawValue) " } ?? "at "
      sentences.append("The line to act is \(side)\(line.printed)\(run)\(calls.map(calling) ?? "")")
    }
    if let goal { sentences.append("Worth celebrating: \(goal.printed)") }
    return sentences.joined(separator: ". ") + "."
  }

  private func calling(_ calls: Int) -> String {
    switch calls {
    case 0: "; it would not have called in these readings"
    case 1: "; it would have called once in these readings"
    default: "; it would have called \(calls) times in these readings"
    }
  }
}
