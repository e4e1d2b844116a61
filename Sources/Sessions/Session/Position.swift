/// Where a session stands.
enum Position: Hashable, Sendable {
  /// At a step.
  case step(Int, Stage)
  /// At the closing step, owner and day of what was put off: before its own fields, or after them.
  case followUp(step: Int, concludes: Bool)
  /// Past the last step.
  case finished
}
