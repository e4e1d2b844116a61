/// A person's stay at one step, from the moment it is reached.
struct Visit: Hashable, Sendable {
  /// Whether the step had all its answers when it was reached.
  var isReturn = false
  /// Whether the person knows what a change here leads to.
  var isForewarned = false
  /// Seconds of answering counted so far.
  var seconds = 0
  /// Those of them that no slot has yet.
  var unrecorded = 0
  /// Whether it was said that the step takes long.
  var isOverTimeSaid = false
  /// Whether `/yes` takes the short way through what is ahead.
  var isFastLaneOffered = false
}
