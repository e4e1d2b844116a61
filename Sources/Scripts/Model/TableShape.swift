public import Rules
public import Values

/// What a table does with rows.
public struct TableShape: Sendable {
  /// The name of the set whose rows are made here or walked here.
  public var set: String
  /// The rows to walk; nothing for a table that makes its own.
  public var walks: Expression?
  /// Rows that are there before anyone types, for a table that makes its own.
  public var startsWith: [StartingRows]
  /// The rows new ones are made under; nothing for a table that makes them freely.
  public var per: Per?
  /// The fewest rows, under each row of `per`.
  public var min: Expression?
  /// The most rows, likewise.
  public var max: Expression?
  /// Whether rows cannot be added or dropped.
  public var fixed: Bool
  /// Earlier or derived columns shown next to the row.
  public var beside: [String]
}

/// The rows of an earlier table under each of which a table makes rows of its own.
public struct Per: Sendable {
  /// The column in which each new row points at the row it stands under: `driver`.
  public var column: String
  /// The rows there is something to ask under, in order.
  public var rows: Expression
}

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

  /// Every name its rows and cells use.
  public var dependencies: Set<Dependency> {
    cells.reduce(into: each?.dependencies ?? []) { $0.formUnion($1.yields.dependencies) }
  }
}
