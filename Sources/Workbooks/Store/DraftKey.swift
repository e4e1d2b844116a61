/// The question an unfinished text belongs to.
public struct DraftKey: Hashable, Sendable {
  /// The workbook's id.
  public var workbook: String
  /// The workshop: `ws01`.
  public var workshop: String
  /// The step: `review_scope`.
  public var step: String

  /// Makes a key.
  public init(workbook: String, workshop: String, step: String) {
    self.workbook = workbook
    self.workshop = workshop
    self.step = step
  }
}
