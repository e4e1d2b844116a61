/// A word, number, quoted text or sign of an expression, with where it stands.
struct Token: Hashable {
  /// What a token is.
  enum Kind: Hashable {
    case number(Double)
    case text(String)
    case name(String)
    case word(Keyword)
    case sign(Sign)
    case end
  }

  /// The words that cannot be names.
  enum Keyword: String {
    case and, or, not, `in`, has, `is`, `where`, yes, no
  }

  /// The signs there are.
  enum Sign: String {
    case open = "("
    case close = ")"
    case openList = "["
    case closeList = "]"
    case comma = ","
    case dot = "."
    case equal = "="
    case unequal = "!="
    case less = "<"
    case atMost = "<="
    case more = ">"
    case atLeast = ">="
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
  }

  var kind: Kind
  /// From its first to after its last Unicode scalar.
  var range: Range<Int>
}
