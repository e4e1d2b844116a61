public import Values

/// The type of an expression, known before anyone runs the workshop.
public indirect enum ValueType: Hashable, Sendable {
  /// Text of any length, persons included.
  case text
  /// Numbers and points of a scale.
  case number
  /// Days.
  case date
  /// Yes or no.
  case yesNo
  /// An option of this set.
  case choice(ChoiceSet)
  /// A row of this set in this workshop, or the record of a form.
  case row(workshop: String, set: String)
  /// A list of these; rows are a list of `row`.
  case list(ValueType)
  /// A list whose elements are not known, as `[]`, or a name that was refused already.
  case unknown
}

extension ValueType {
  /// Whether a value of one type can stand where the other is expected; there are no conversions.
  func agrees(with other: ValueType) -> Bool {
    switch (self, other) {
    case (.unknown, _), (_, .unknown): true
    case (.choice(let a), .choice(let b)):
      a.name == b.name || a.options.contains { b[$0.id] != nil }
    case (.list(let a), .list(let b)): a.agrees(with: b)
    default: self == other
    }
  }

  /// The type of the elements of a list; nothing for what is none.
  public var element: ValueType? {
    switch self {
    case .list(let element): element
    case .unknown: .unknown
    default: nil
    }
  }

  /// The options a bare word can stand for where this type is expected.
  var options: ChoiceSet? {
    switch self {
    case .choice(let set): set
    case .list(let element): element.options
    default: nil
    }
  }

  /// The type as a message names it.
  var described: String {
    switch self {
    case .text: "a text"
    case .number: "a number"
    case .date: "a date"
    case .yesNo: "yes or no"
    case .choice(let set): "an option of '\(set.name)'"
    case .row(_, let set): "a row of '\(set)'"
    case .list(let element): element.describedAsMany
    case .unknown: "unknown"
    }
  }

  private var describedAsMany: String {
    switch self {
    case .text: "a list of texts"
    case .number: "a list of numbers"
    case .date: "a list of dates"
    case .yesNo: "a list of yes and no"
    case .choice(let set): "a list of options of '\(set.name)'"
    case .row(_, let set): "rows of '\(set)'"
    case .list, .unknown: "a list"
    }
  }

  /// What to write where a value of this type stands and another is wanted.
  func remedy(for wanted: ValueType, _ source: String) -> String {
    switch (wanted, self) {
    case (.yesNo, .text): "compare it, or write '\(source) has LIST'"
    case (.yesNo, .list): "write 'any(\(source) where ...)'"
    case (.yesNo, _): "compare it with \(described)"
    case (.number, .text): "write 'number(\(source))' for the number in it"
    case (.number, .list(.number)): "write 'sum(\(source))', or 'min', 'max' or 'mean'"
    case (.number, .list): "write 'count(\(source))'"
    case (.number, .date): "take the days between two dates, as in '\(source) - today'"
    case (.number, .choice), (.number, .row): "name a number that belongs to it, behind a dot"
    case (.text, .row): "name a column of it, as in '\(source).name'"
    case (.text, .choice): "write '\(source).label'"
    case (.text, .list(.text)): "write 'first(\(source))'"
    case (.text, _): "name a text, or put quotes around one"
    case (.date, _): "name a date, or count from one, as in 'today + 14'"
    case (.choice(let set), _):
      "write one of its options: \(set.options.map(\.id).joined(separator: ", "))"
    case (.list(let element), _) where element == self: "write '[\(source)]'"
    case (.list, _): "name \(wanted.described)"
    default: "name \(wanted.described)"
    }
  }
}

extension ChoiceSet {
  /// The type of what belongs to an option under this name.
  func type(of column: String) -> ValueType? {
    if column == "id" || column == "label" { return .text }
    return switch options.lazy.compactMap({ $0.columns[column] }).first {
    case .number: .number
    case .text: .text
    case .date: .date
    case .yesNo: .yesNo
    default: nil
    }
  }

  /// What belongs to an option under this name, with the least and the greatest number there is.
  func entry(_ column: String, _ type: ValueType) -> Catalog.Entry {
    var entry = Catalog.Entry(type)
    let numbers = options.compactMap { $0.columns[column]?.number }
    if let least = numbers.min(), let most = numbers.max() { entry.range = least...most }
    return entry
  }

  /// The names of what belongs to the options.
  var columnNames: [String] {
    Set(options.flatMap(\.columns.keys)).sorted() + ["id", "label"]
  }
}
