import Answers

/// A line that was not taken into its row, form or answer, and what may be taken in its place.
struct UntakenLine: Error {
  /// Why it was not taken.
  enum Reason {
    /// A cell cannot be what was typed; the entry has the cells as far as they were read, that one
    /// as its text.
    case cell(CellRefusal, field: String, typed: Entry?)
    /// It is likely to be a row of these cells, though no bars stand between them.
    case severalCells([String])
  }

  var reason: Reason
  /// The line that an empty one takes.
  var offer: String?

  init(_ reason: Reason, offer: String? = nil) {
    (self.reason, self.offer) = (reason, offer)
  }
}

extension UntakenLine.Reason {
  /// A refusal that no other word of the coach's takes the place of.
  static func cell(_ refusal: CellRefusal) -> Self { .cell(refusal, field: "", typed: nil) }
}
