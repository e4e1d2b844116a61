/// How far a step is.
enum Stage: Hashable, Sendable {
  /// A row, a form or a single answer is being typed.
  case entry(Entry)
  /// Nothing is left to type; messages may wait for a line.
  case end(Held)

  /// What waits for a line.
  var held: Held {
    get {
      switch self {
      case .entry(let entry): entry.held
      case .end(let held): held
      }
    }
    set {
      switch self {
      case .entry(var entry):
        entry.held = newValue
        self = .entry(entry)
      case .end: self = .end(newValue)
      }
    }
  }
}
