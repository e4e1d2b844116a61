import Answers

/// A line that was not taken into its row, form or answer, and what may be taken in its place.
struct UntakenLine: Error {
  /// Why it was not taken.
  enum Reason {
    /// A cell cannot be what was typed; the entry has the cells as far as they were read, that one
    /// as its text.
    case cell(CellRefusal, field: String, typed: Entry?, place: Int)
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
  static func cell(_ refusal: CellRefusal) -> Self {
    .cell(refusal, field: "", typed: nil, place: 0)
  }

  /// Whether a row of all its columns is meant, one cell of which is misspelt, unclear or there
  /// already.
  var isNearlyTaken: Bool {
    switch self {
    case .cell(.notAnOption(_, _, let nearest, _, _), _, _, _): nearest != nil
    case .cell(.severalOptions, _, _, _), .cell(.twice, _, _, _): true
    default: false
    }
  }

  /// Which cell of the line was not taken, from 0; nothing where no single one was.
  var place: Int? {
    if case .cell(_, _, _?, let place) = self { place } else { nil }
  }
}
