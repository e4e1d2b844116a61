import Values

/// A part of an expression whose names have been looked up.
indirect enum Node: Hashable, Sendable {
  case constant(Value)
  /// A step, row set, result or program name.
  case name(String, workshop: String)
  case today
  /// The element looked at by a `where`; 0 is the innermost.
  case element(Int)
  /// The element the rule is about.
  case subject
  /// The row the rule is about, and the others of its set.
  case row, others
  /// The two rows the rule is about.
  case first, second
  /// The record of a form of this workshop.
  case record(Row)
  case path(Node, String)
  case list([Node])
  case negative(Node)
  case arithmetic(Arithmetic, Node, Node)
  case comparison(Comparison, Node, Node)
  case membership(Node, Node, negated: Bool)
  case has(Node, String)
  case state(Node, Presence)
  case not(Node)
  case and([Node])
  case or([Node])
  case filter(Node, Node)
  case call(Function, [Node])
}
