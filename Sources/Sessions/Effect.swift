public import Scripts

/// What is to be done after an event, in order.
public enum Effect: Hashable, Sendable {
  /// The workbook has changed and is to be on disk before anything is asked.
  case record
  /// The coach speaks.
  case coach([Message])
  /// What a change of an earlier answer would do; it waits to be confirmed.
  case preview(Consequences)
  /// A line was not taken.
  case refuse(Refusal)
  /// What was typed means this, which is not what was typed letter by letter.
  case understood(String)
  /// A row as it is now, which was typed in several lines or read loosely.
  case row(String)
  /// What was accepted, as the sentence its author wrote for it.
  case sentence(String)
  /// Something happened that cannot be seen otherwise.
  case note(Notice)
  /// The next question.
  case ask(Ask)
  /// The workshop is complete.
  case finish
  /// A guard of piped answers stands at another step than the one it names.
  case misplaced(expected: String, actual: String)
}

/// Something that happened besides an answer.
public enum Notice: Hashable, Sendable {
  /// A row left its table, with answers in so many later steps; `/undo` brings it back.
  case dropped(row: String, steps: Int)
  /// A row is back.
  case restored(row: String)
  /// What was done to the rows last, so many times, is taken back.
  case undone(TableChange.Kind, row: String, count: Int)
  /// So many rows of a block are in.
  case pasted(count: Int)
  /// A row has another number.
  case moved(row: String, number: Int)
  /// The table takes so many rows in this run.
  case raised(most: Int)
  /// The line is likely to be a row of these cells; an empty line takes it so.
  case severalCells([String])
  /// A topic is parked for another day, one of so many.
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
  /// The minute of the short way has come; `/yes` takes it through these steps.
  case fastLane([ShortStep])
  /// The short way was taken through a step.
  case shortened(ShortStep)
}

/// A step ahead, and what the short way through the workshop does with it.
public struct ShortStep: Hashable, Sendable {
  /// The step's id.
  public var step: String
  /// What the short way does.
  public var way: FastLane
}
