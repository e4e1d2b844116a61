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
