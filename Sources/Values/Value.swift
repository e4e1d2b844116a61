/// What a rule computes with.
public enum Value: Hashable, Sendable {
  /// Not reached, not asked or not there; `open` when a person put it off.
  case missing(open: Bool)
  /// A text; a text asked and left empty is the empty text.
  case text(String)
  /// A number and how it is printed.
  case number(Quantity)
  /// A day.
  case date(Day)
  /// Yes or no.
  case yesNo(Bool)
  /// One of the options a question offers.
  case choice(Choice)
  /// A row of a table, or the record of a form.
  case row(Row)
  /// Several values; rows are a list of rows.
  case list([Value])

  /// A plain missing value.
  public static let missing = Value.missing(open: false)

  /// A number that prints plainly.
  public static func number(_ amount: Double) -> Value { .number(Quantity(amount)) }

  /// Whether there is no value.
  public var isMissing: Bool {
    if case .missing = self { true } else { false }
  }
}

/// Points at one row of a table, or at the one record of a form, in one workshop.
///
/// A row has no cells of its own: its columns are spread over the steps that ask for them.
public struct Row: Hashable, Sendable {
  /// The workshop that made the row: `ws01`.
  public var workshop: String
  /// The set it belongs to: `kpis`, or the step's id for a form.
  public var set: String
  /// The row's id in the workbook: `r4k2`; empty for the record of a form.
  public var id: String

  /// Makes a pointer to a row.
  public init(workshop: String, set: String, id: String) {
    self.workshop = workshop
    self.set = set
    self.id = id
  }
}
