/// A line as it was typed, and what an empty one took.
struct TypedAnswer: Hashable {
  /// The line.
  var line: String
  /// The default or earlier answer that an empty line took.
  var taken: String?
}
