import Scripts
public import Values

/// What a cell is called in what a person reads.
public enum CellName: Hashable, Sendable, CustomStringConvertible {
  /// The name of a field, in words.
  case field(String)
  /// The cell is the whole answer of a step, and has no name of its own.
  case wholeAnswer

  /// The name in words.
  public var description: String {
    switch self {
    case .field(let name): name
    case .wholeAnswer: "your answer"
    }
  }
}

/// Why a cell was not taken.
public enum CellRefusal: Error, Hashable, Sendable {
  case empty(field: CellName)
  case notOptional(field: CellName)
  case notOpen(field: CellName?)
  case tooShort(field: CellName, least: Int)
  case tooLong(field: CellName, most: Int, typed: Int)
  case notANumber(field: CellName, whole: Bool)
  case decimalComma(field: CellName, suggestion: String)
  case notWhole(field: CellName)
  case below(field: CellName, least: String)
  case above(field: CellName, most: String)
  case notADate(field: CellName)
  case noSuchDay(field: CellName, typed: String)
  case otherWeekday(field: CellName, day: Day)
  case earlier(field: CellName, least: Day)
  case later(field: CellName, most: Day)
  case notYesOrNo(field: CellName)
  case notAnOption(field: CellName, typed: String, nearest: String?, options: [String])
  case severalOptions(field: CellName, typed: String, options: [String])
  case noOptions(field: CellName)
  case tooFewTicks(field: CellName, least: Int)
  case tooManyTicks(field: CellName, most: Int)
  case tooFewValues(field: CellName, least: Int)
  case tooManyValues(field: CellName, most: Int)
  case twice(field: CellName, other: String)
  case alike(field: CellName, other: String)
  /// More cells were typed than are asked.
  case tooManyCells(most: Int)
}

extension CellRefusal {
  /// What an empty line may take instead, as it would be typed into the cell.
  public var offer: String? { nil }
}

extension CellRefusal: CustomStringConvertible {
  /// What a person reads, in a sentence or two.
  public var description: String {
    switch self {
    case .empty(.wholeAnswer): "This needs an answer."
    case .empty(let field): "This needs an answer: \(field)."
    case .notOptional(let field): "\(field) cannot be left empty."
    case .notOpen(let field):
      "\(field?.description ?? "this") cannot wait: what follows is built on it. A rough answer will do; "
        + "/back returns."
    case .tooShort(let field, let least):
      "\(field) needs at least \(least) characters. Say a little more."
    case .tooLong(let field, let most, let typed):
      "\(field) takes up to \(most) characters; this has \(typed). Cut it to the core."
    case .notANumber(let field, whole: false):
      "\(field) is a number, such as 7, 4.5 or 11 %."
    case .notANumber(let field, whole: true): "\(field) is a whole number, such as 7."
    case .decimalComma(let field, let suggestion):
      "\(field): write decimals with a point, as \(suggestion)."
    case .notWhole(let field): "\(field) is a whole number."
    case .below(let field, let least): "\(field) is \(least) or more."
    case .above(let field, let most): "\(field) is \(most) or less."
    case .notADate(let field):
      "\(field) is a day, such as 2026-12-05, 5 Dec, Sat 5 Dec or today + 14."
    case .noSuchDay(let field, let typed): "\(field): there is no \(typed)."
    case .otherWeekday(let field, let day):
      "\(field): \(day.printed) is a \(Day.weekdayNames[day.weekday].capitalizedFirst)."
    case .earlier(let field, let least): "\(field) is \(least.printed) or later."
    case .later(let field, let most): "\(field) is \(most.printed) or earlier."
    case .notYesOrNo(let field): "\(field) is yes or no."
    case .notAnOption(let field, let typed, let nearest, let options):
      "'\(typed)' is none of the choices\(among(field))"
        + (nearest.map { ". Did you mean \($0)?" } ?? ": \(listed(options)).")
    case .severalOptions(let field, let typed, let options):
      "'\(typed)' fits several choices\(among(field)): \(listed(options))."
    case .noOptions(let field):
      "There is nothing to choose from for \(field); - leaves it empty."
    case .tooFewTicks(let field, let least): "Choose at least \(least) for \(field)."
    case .tooManyTicks(let field, let most): "Choose at most \(most) for \(field)."
    case .tooFewValues(let field, let least): "\(field) takes at least \(least) values."
    case .tooManyValues(let field, let most): "\(field) takes at most \(most) values."
    case .twice(let field, let other):
      "\(field): '\(other)' is there already. Make it different."
    case .alike(let field, let other):
      "\(field): too much like '\(other)', which is there already."
    case .tooManyCells(let most):
      most == 1
        ? "Only one answer is asked for here. Write \\| for a bar inside it."
        : "At most \(most) answers are asked for here. Write \\| for a bar inside one."
    }
  }

  private func among(_ field: CellName) -> String { field == .wholeAnswer ? "" : " for \(field)" }

  /// The first nine choices; a label that holds a comma must not look like two.
  private func listed(_ options: [String]) -> String {
    let separator = options.contains { $0.contains(",") } ? "; " : ", "
    let shown = options.prefix(9).joined(separator: separator)
    return options.count > 9 ? shown + " ..." : shown
  }
}
