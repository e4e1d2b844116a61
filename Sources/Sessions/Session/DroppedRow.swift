import Workbooks

/// A row that was taken out of its table, with all that brings it back as it was.
struct DroppedRow: Hashable, Sendable {
  /// The index of the step that made it.
  var step: Int
  /// Its own cells.
  var row: JSONValue
  /// How many rows stood before it.
  var offset: Int
  /// The reasons its messages were kept with.
  var overrides: [Override]
  /// What was put off in it.
  var followUps: [FollowUp]
  /// The workshop with it.
  var before: WorkshopRecord?
  /// The workshop without it, as long as nothing else has changed.
  var after: WorkshopRecord?
}
