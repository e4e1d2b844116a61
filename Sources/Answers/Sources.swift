import Rules
import Scripts
import Values
import Workbooks

extension AnswerFacts {
  /// The step of another workshop these names rest on: the last one asked of the first workshop.
  func source(of names: Set<Dependency>, besides workshop: String) -> SlotSource? {
    let all = sources(of: names, besides: workshop)
    return all.last { $0.workshop == all.first?.workshop }
  }

  /// All steps of other workshops these names rest on, by workshop, then in the order they are asked.
  func sources(of names: Set<Dependency>, besides workshop: String) -> [SlotSource] {
    let foreign = Dictionary(grouping: names.filter { $0.workshop != workshop }, by: \.workshop)
    return foreign.keys.sorted().flatMap { other -> [SlotSource] in
      guard let index = indexes[other] else { return [] }
      return index.graph.steps(behind: Set(foreign[other] ?? [])).sorted().map {
        SlotSource(workshop: other, step: index.script.steps[$0].id)
      }
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
