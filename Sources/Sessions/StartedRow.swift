import Workbooks

/// A row a table begins with.
struct StartedRow: Hashable {
  /// The same whenever the table is opened.
  var id: String
  /// The cells that are filled in.
  var cells: JSONObject
  /// The step of another workshop they are taken from.
  var source: SlotSource?
}
