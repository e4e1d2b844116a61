import Workbooks

/// Messages that wait for a line, and what was decided about the same answer before.
struct Held: Hashable, Sendable {
  /// The messages on the screen.
  var messages: [Message] = []
  /// The messages that were kept about this answer.
  var settled: Set<String> = []
  /// The reasons given against them.
  var overrides: [Override] = []
  /// What their offers ask for.
  var followUps: [FollowUp] = []

  /// What the change would do, which waits to be confirmed once the coach is settled.
  var consequences: Consequences?

  /// Whether nothing waits.
  var isEmpty: Bool { messages.isEmpty && consequences == nil }
}
