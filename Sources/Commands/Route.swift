import Facilitation
import Scripts
import Values

/// The way through several workshops in one run, with where to go back to.
struct Route {
  private var left: [StepPlace] = []

  /// Where the run goes on after a workshop was left or finished; nothing when it ends there.
  mutating func next(after ending: Ending, at here: StepPlace?) -> StepPlace? {
    switch ending {
    case .elsewhere(let place):
      if left.last?.workshop == place.workshop {
        left.removeLast()
      } else if let here {
        left.append(here)
      }
      return place
    case .finished: return left.popLast()
    default: return nil
    }
  }
}
