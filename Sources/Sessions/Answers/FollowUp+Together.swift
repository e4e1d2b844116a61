import Workbooks

extension FollowUp {
  /// Whether both are cells of one row or form that were put off: one person finds them out.
  func isTogether(with other: FollowUp) -> Bool {
    text == nil && other.text == nil && column != nil && other.column != nil && row == other.row
  }
}
