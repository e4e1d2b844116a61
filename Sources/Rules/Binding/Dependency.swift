/// A name an expression uses, which decides what becomes stale when an answer changes.
public enum Dependency: Hashable, Sendable {
  /// A step, row set, result or program name of a workshop.
  case name(String, workshop: String)
  /// A column of a row set, or a field of a form.
  case column(String, set: String, workshop: String)
}
