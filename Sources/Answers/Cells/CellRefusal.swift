import Scripts
public import Values

/// Why a cell was not taken; `field` is the column in words, nothing for the whole answer of a step.
public enum CellRefusal: Error, Hashable, Sendable {
  case empty(field: String?)
  case notOptional(field: String?)
  case notOpen(field: String?)
  case tooShort(field: String?, least: Int)
  case tooLong(field: String?, most: Int, typed: Int)
  case notANumber(field: String?, whole: Bool)
  case decimalComma(field: String?, suggestion: String)
  case notWhole(field: String?)
  case below(field: String?, least: String)
  case above(field: String?, most: String)
  case notADate(field: String?)
  case noSuchDay(field: String?, typed: String)
  case otherWeekday(field: String?, day: Day)
  case earlier(field: String?, least: Day)
  case later(field: String?, most: Day)
  case notYesOrNo(field: String?)
  case notAnOption(field: String?, typed: String, nearest: String?, options: [String])
  case severalOptions(field: String?, typed: String, options: [String])
  case noOptions(field: String?)
  case tooFewTicks(field: String?, least: Int)
  case tooManyTicks(field: String?, most: Int)
  case tooFewValues(field: String?, least: Int)
  case tooManyValues(field: String?, most: Int)
  case twice(field: String?, other: String)
  case alike(field: String?, other: String)
  /// More cells were typed than are asked.
  case tooManyCells(most: Int)
}

extension CellRefusal: CustomStringConvertible {
  /// What a person reads, in a sentence or two.
  public var description: String {
    switch self {
    case .empty(nil): "This needs an answer."
    case .empty(let field?): "This needs an answer: \(field)."
    case .notOptional(let field): "\(words(field)) cannot be left empty."
    case .notOpen(let field):
      "\(words(field)) cannot wait: what follows is built on it. A rough answer will do; "
        + "/back returns."
    case .tooShort(let field, let least):
      "\(words(field)) needs at least \(least) characters. Say a little more."
    case .tooLong(let field, let most, let typed):
      "\(words(field)) takes up to \(most) characters; this has \(typed). Cut it to the core."
    case .notANumber(let field, whole: false):
      "\(words(field)) is a number, such as 7, 4.5 or 11 %."
    case .notANumber(let field, whole: true): "\(words(field)) is a whole number, such as 7."
    case .decimalComma(let field, let suggestion):
      "\(words(field)): write decimals with a point, as \(suggestion)."
    case .notWhole(let field): "\(words(field)) is a whole number."
    case .below(let field, let least): "\(words(field)) is \(least) or more."
    case .above(let field, let most): "\(words(field)) is \(most) or less."
    case .notADate(let field):
      "\(words(field)) is a day, such as 2026-12-05, 5 Dec, Sat 5 Dec or today + 14."
    case .noSuchDay(let field, let typed): "\(words(field)): there is no \(typed)."
    case .otherWeekday(let field, let day):
      "\(words(field)): \(day.printed) is a \(Day.weekdayNames[day.weekday].capitalised)."
    case .earlier(let field, let least): "\(words(field)) is \(least.printed) or later."
    case .later(let field, let most): "\(words(field)) is \(most.printed) or earlier."
    case .notYesOrNo(let field): "\(words(field)) is yes or no."
    case .notAnOption(let field, let typed, let nearest, let options):
      "'\(typed)' is none of the choices\(among(field))"
        + (nearest.map { ". Did you mean \($0)?" } ?? ": \(listed(options)).")
    case .severalOptions(let field, let typed, let options):
      "'\(typed)' fits several choices\(among(field)): \(listed(options))."
    case .noOptions(let field):
      "There is nothing to choose from for \(words(field)); - leaves it empty."
    case .tooFewTicks(let field, let least): "Choose at least \(least) for \(words(field))."
    case .tooManyTicks(let field, let most): "Choose at most \(most) for \(words(field))."
    case .tooFewValues(let field, let least): "\(words(field)) takes at least \(least) values."
    case .tooManyValues(let field, let most): "\(words(field)) takes at most \(most) values."
    case .twice(let field, let other):
      "\(words(field)): '\(other)' is there already. Make it different."
    case .alike(let field, let other):
      "\(words(field)): too much like '\(other)', which is there already."
    case .tooManyCells(let most):
      most == 1
        ? "Only one answer is asked for here. Write \\| for a bar inside it."
        : "At most \(most) answers are asked for here. Write \\| for a bar inside one."
    }
  }

  private func words(_ field: String?) -> String { field ?? Field.wholeAnswer }

  private func among(_ field: String?) -> String { field.map { " for \($0)" } ?? "" }

  /// The first nine choices; a label that holds a comma must not look like two.
  private func listed(_ options: [String]) -> String {
    let separator = options.contains { $0.contains(",") } ? "; " : ", "
    let shown = options.prefix(9).joined(separator: separator)
    return options.count > 9 ? shown + " ..." : shown
  }
}

extension String {
  /// The text with a capital letter at its beginning.
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
