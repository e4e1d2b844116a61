public import Rules
public import Values

/// Rows a table begins with, before anyone types.
///
/// A cell that comes out missing is asked.
public struct StartingRows: Sendable {
  /// A cell that is filled in.
  public struct Cell: Sendable {
    /// The column it belongs to.
    public var column: String
    /// What it begins with.
    public var yields: ValueRule.Yield
  }

  /// One row for each of these rows or elements, asked about in the cells; one row when absent.
  public var each: Expression?
  /// The cells filled in, in the order of the script.
  public var cells: [Cell]
  /// Where the entry begins in its file.
  public var place: Place
}
