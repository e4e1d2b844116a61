import Scripts
import Workbooks

/// A row a table begins with.
struct StartedRow: Hashable {
  /// The same whenever the table is opened.
  var id: String
  /// The cells that are filled in.
  var cells: JSONObject
  /// The step of another workshop they are taken from.
  var source: SlotSource?

  /// What the ids of the rows of one entry of `starts_with` begin with; entries count from 0.
  static func place(ofEntry number: Int, in step: Step) -> String { "\(step.id)-\(number + 1)" }
}
