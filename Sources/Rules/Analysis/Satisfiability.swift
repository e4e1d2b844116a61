/// What a condition can come out as, as far as its names allow.
public enum Satisfiability: Hashable, Sendable {
  /// It can hold, and it can say no.
  case varies
  /// It never says yes.
  case never
  /// It never says no.
  case always
}
