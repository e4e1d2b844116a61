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
