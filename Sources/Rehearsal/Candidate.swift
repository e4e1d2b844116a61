import Answers
import Sessions
import Rules

/// What may be typed into one cell.
enum Candidate: Hashable, Sendable {
  /// The cell of the step's good or weak example.
  case good, weak
  /// The words themselves.
  case text(String)
  /// Words that these lists match, one of each.
  case phrases([String])
  /// Words that two of the lists match in which conditions look for the cell.
  case mixture
  /// A text of so many words.
  case words(Int)
  /// A text that stands in another answer, alone or with a word more.
  case echo(Dependency, longer: Bool)
  /// A number around those of another answer; in a text with words before it.
  case near(Dependency)
  /// What is left of a sum, for the last row; a part of it for the others.
  case portion(Double)
  /// A number, or a day so many days from today.
  case number(Double)
  /// The least or the most that is taken.
  case least, most
  /// An option by its place; the last one is followed by the first.
  case option(Int)
  /// So many options.
  case ticks(Int)
  /// One of those who take part.
  case person
  /// Nothing: what an empty line takes.
  case empty
  /// Left empty on purpose, as `-`.
  case none
  /// Put off, as `?`.
  case later
}
