/// Something that happened besides an answer.
public enum Notice: Hashable, Sendable {
  /// A row left its table, with answers in so many later steps; `/undo` brings it back.
  case dropped(row: String, steps: Int)
  /// A row is back.
  case restored(row: String)
  /// A topic is parked for another day.
  case parked(count: Int)
  /// An answer was put off and becomes a follow-up.
  case putOff(field: String)
  /// A follow-up was noted from an offer.
  case followUp(String)
  /// An answer was kept against the coach.
  case kept
  /// A change was given up: the answer is as it was.
  case leftAsItWas
  /// A step has taken half as long again as it is meant to, in minutes, and what would end it:
  /// `/later`, or `/yes` for what is suggested.
  case overTime(used: Int, of: Int, canPutOff: Bool, hasSuggestions: Bool)
  /// Minute 40 has come; `/yes` takes the short way through these steps.
  case fastLane([ShortStep])
  /// The short way was taken through a step.
  case shortened(ShortStep)
}
