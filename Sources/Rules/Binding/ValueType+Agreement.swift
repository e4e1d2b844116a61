import Values

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
