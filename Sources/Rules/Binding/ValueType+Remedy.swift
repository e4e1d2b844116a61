import Values

extension ValueType {
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
