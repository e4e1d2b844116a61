/// One thing a rehearsal is to reach: a step, one side of a condition, what a person can do with it.
struct Goal: Hashable, Sendable {
  /// What a script's author wrote.
  enum Part: Hashable, Sendable {
    case step(String)
    case rule(String, step: String)
    case field(String, step: String)
    case option(String, field: String, step: String)
    /// A line of a list of cases, from 0.
    case line(Int, of: Rule)
    /// An entry of `starts_with`, from 0.
    case startingRows(Int, step: String)
    /// An entry of `shows`, from 0.
    case shown(Int, step: String)
  }

  /// What a list of cases computes.
  enum Rule: Hashable, Sendable {
    case result(String)
    case derived(String, set: String)
    case fallback(field: String, step: String)

    var name: String {
      switch self {
      case .result(let name), .derived(let name, _), .fallback(let name, _): name
      }
    }
  }

  /// What is to happen to it.
  enum Side: Hashable, Sendable {
    /// Asked, spoken, chosen, taken, there.
    case yes
    /// Left out, silent, not taken.
    case no
    /// A strong message kept with a reason.
    case kept
    /// An offer taken, or passed over.
    case accepted, passed
    /// An optional answer left empty.
    case empty
    /// Put off.
    case later
    /// An option offered under its condition, or withheld.
    case offered, withheld
  }

  var part: Part
  var side: Side
}

extension Goal {
  /// What an author reads when it was not reached.
  var complaint: String {
    switch (part, side) {
    case (.step(let id), .yes): "step '\(id)' is never asked"
    case (.step(let id), .later): "step '\(id)' is never put off"
    case (.step(let id), _): "step '\(id)' is never left out"
    case (.rule(let id, _), .yes): "rule '\(id)' never speaks"
    case (.rule(let id, _), .kept): "rule '\(id)' is never kept with a reason"
    case (.rule(let id, _), .accepted): "the offer of rule '\(id)' is never taken"
    case (.rule(let id, _), .passed): "the offer of rule '\(id)' is never passed over"
    case (.rule(let id, _), _): "rule '\(id)' is never silent"
    case (.field(let id, let step), .yes): "'\(id)' of '\(step)' is never asked"
    case (.field(let id, let step), .empty): "'\(id)' of '\(step)' is never left empty"
    case (.field(let id, let step), .later): "'\(id)' of '\(step)' is never put off"
    case (.field(let id, let step), _): "'\(id)' of '\(step)' is never left out"
    case (.option(let id, let field, let step), .offered):
      "'\(id)' is never offered for '\(field)' of '\(step)'"
    case (.option(let id, let field, let step), .withheld):
      "'\(id)' is offered for '\(field)' of '\(step)' whatever was answered"
    case (.option(let id, let field, let step), _):
      "'\(id)' is never chosen for '\(field)' of '\(step)'"
    case (.line(let number, let rule), .no):
      "case \(number + 1) of '\(rule.name)' is never left out"
    case (.line(let number, let rule), _): "case \(number + 1) of '\(rule.name)' is never taken"
    case (.startingRows(let number, let step), .yes):
      "'\(step)' never begins with the rows of line \(number + 1) of 'starts_with'"
    case (.startingRows(let number, let step), _):
      "line \(number + 1) of 'starts_with' of '\(step)' never leaves a row out"
    case (.shown(let number, let step), .yes): "text \(number + 1) of '\(step)' is never shown"
    case (.shown(let number, let step), _): "text \(number + 1) of '\(step)' is always shown"
    }
  }
}
