import Rules
import Scripts
import Values
import Workbooks

extension Answers {
  /// The step of another workshop these names rest on: the last one asked of the first workshop.
  func source(of names: Set<Dependency>, besides workshop: String) -> SlotSource? {
    let foreign = names.filter { $0.workshop != workshop }
    guard let other = foreign.map(\.workshop).min(), let index = indexes[other] else { return nil }
    var trail = StepTrail(index: index)
    return trail.steps(behind: foreign.filter { $0.workshop == other }).max().map {
      SlotSource(workshop: other, step: index.script.steps[$0].id)
    }
  }
}

extension SlotSource {
  /// Where something was taken from, as people read it.
  var words: String { "from \(workshop), \(step.inWords)" }
}

extension Dependency {
  fileprivate var workshop: String {
    switch self {
    case .name(_, let workshop), .column(_, _, let workshop): workshop
    }
  }
}
