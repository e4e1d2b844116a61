/// What a text says, before its names are looked up.
struct Syntax: Hashable {
  /// What a part of an expression is.
  indirect enum Kind: Hashable {
    case number(Double)
    case text(String)
    case yesNo(Bool)
    case name(String)
    case list([Syntax])
    case call(Name, [Syntax])
    case path(Syntax, Name)
    case negative(Syntax)
    case arithmetic(Arithmetic, Syntax, Syntax)
    case comparison(Comparison, Syntax, Syntax)
    case membership(Syntax, Syntax, negated: Bool)
    case has(Syntax, Name)
    case state(Syntax, Presence)
    case not(Syntax)
    case and([Syntax])
    case or([Syntax])
    case filter(Syntax, Syntax)
  }

  /// A name that is a part of something larger.
  struct Name: Hashable {
    var text: String
    var start: Int
  }

  var kind: Kind
  /// From its first to after its last Unicode scalar.
  var range: Range<Int>
  /// How many parts deep it is.
  var height: Int

  /// Where it begins.
  var start: Int { range.lowerBound }
}

/// A sign between two numbers, or a date and a number.
enum Arithmetic: Hashable {
  case plus, minus, times, over
}

/// A sign that asks how two values lie to each other.
enum Comparison: Hashable {
  case equal, unequal, less, atMost, more, atLeast
}

/// What is asked after `is`.
enum Presence: String, Hashable, CaseIterable {
  case missing, given, open
}

/// Why a text is no expression, and the Unicode scalar where that shows.
struct SyntaxFault: Error, Hashable {
  var offset: Int
  var message: String
  var remedy: String
}
