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
  case notANumber(field: CellName, examples: [String])
  case notNumbers(field: CellName, example: String)
  /// A text that can be read in several ways, each as it can be typed; typed again, the first is meant.
  case severalReadings(field: CellName, typed: String, readings: [String])
  /// A number that is only near, and the number without that.
  case approximate(field: CellName, offer: String)
  /// A value without the side on which it is crossed; the lines on both sides.
  case noSide(field: CellName, lines: [String])
  case noLine(field: CellName)
  /// Two numbers where one is asked for; those that would be taken.
  case range(field: CellName, ends: [String])
  case notWhole(field: CellName, nearest: [String])
  case below(field: CellName, least: String)
  case above(field: CellName, most: String)
  case notADate(field: CellName, examples: [String])
  case noSuchDay(field: CellName, typed: String, example: String)
  /// A week, a month or more, and the day of it that may be meant.
  case severalDays(field: CellName, typed: String, offer: Day)
  case otherWeekday(field: CellName, day: Day)
  case earlier(field: CellName, least: Day)
  case later(field: CellName, most: Day)
  case notYesOrNo(field: CellName)
  /// A word for no option; of those, the one it may be meant for, and the cell with that in its place.
  case notAnOption(
    field: CellName, typed: String, nearest: String?, offer: String? = nil, options: [String])
  case severalOptions(field: CellName, typed: String, options: [String])
  /// The option is not offered now.
  case withheld(field: CellName, reason: String)
  case noOptions(field: CellName, mayBeEmpty: Bool)
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
  public var offer: String? {
    switch self {
    case .approximate(_, let offer): offer
    case .otherWeekday(_, let day), .severalDays(_, _, let day): day.printed
    case .notAnOption(_, _, _, let offer, _): offer
    default: nil
    }
  }
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
    case .notANumber(let field, let examples):
      "\(field) is a number" + (examples.isEmpty ? "." : ", such as \(choice(of: examples)).")
    case .notNumbers(let field, let example):
      "\(field) is numbers with spaces between, such as \(example)."
    case .severalReadings(let field, let typed, let readings):
      "\(field): '\(typed)' can be \(choice(of: readings)). Type the one you mean."
    case .approximate(let field, let offer):
      "\(field) is one number to count on: \(offer)?"
    case .noSide(let field, let lines):
      "\(field): crossed from which side? Type \(choice(of: lines))."
    case .noLine(let field):
      "\(field) is a line with a number, such as below 80 % or at most 4 a week."
    case .range(let field, let ends):
      "\(field) is one number, not two" + (ends.isEmpty ? "." : ": \(choice(of: ends)).")
    case .notWhole(let field, let nearest):
      "\(field) is a whole number" + (nearest.isEmpty ? "." : ", such as \(choice(of: nearest)).")
    case .below(let field, let least): "\(field) is \(least) or more."
    case .above(let field, let most): "\(field) is \(most) or less."
    case .notADate(let field, let examples):
      "\(field) is a day, such as \(choice(of: examples))."
    case .noSuchDay(let field, let typed, let example):
      "\(field): there is no \(typed). A day is typed as \(example)."
    case .severalDays(let field, let typed, let offer):
      "\(field): '\(typed)' is several days. Which one: \(offer.printed)?"
    case .otherWeekday(let field, let day):
      "\(field): \(day.printed) is a \(Day.weekdayNames[day.weekday].capitalizedFirst). "
        + "Type the day without its name, or another."
    case .earlier(let field, let least): "\(field) is \(least.printed) or later."
    case .later(let field, let most): "\(field) is \(most.printed) or earlier."
    case .notYesOrNo(let field): "\(field) is yes or no."
    case .notAnOption(let field, let typed, let nearest, _, let options):
      "'\(typed)' is none of the choices\(among(field))"
        + (nearest.map { ". Did you mean \($0)?" } ?? ": \(listed(options)).")
    case .severalOptions(let field, let typed, let options):
      "'\(typed)' fits several choices\(among(field)): \(listed(options))."
    case .withheld(let field, let reason): "\(field): not now: \(reason). Choose another."
    case .noOptions(let field, let mayBeEmpty):
      "There is nothing to choose from for \(field); "
        + (mayBeEmpty ? "- leaves it empty." : "/back returns.")
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

  /// Texts with commas between, and `or` before the last.
  private func choice(of texts: [String]) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: ", ") + " or " + last
  }

  private func among(_ field: CellName) -> String { field == .wholeAnswer ? "" : " for \(field)" }

  /// The first nine choices; a label that holds a comma must not look like two.
  private func listed(_ options: [String]) -> String {
    let separator = options.contains { $0.contains(",") } ? "; " : ", "
    let shown = options.prefix(9).joined(separator: separator)
    return options.count > 9 ? shown + " ..." : shown
  }
}
