import Facilitation
import Scripts
import Sessions
import Terminal
import Values
import Workbooks

/// A run through a workshop, and through others whenever the person goes to one of their steps.
///
/// Who finishes a workshop gone to is back in the one before it.
struct LinkedRun {
  /// Makes the facilitator of a workshop over a workbook.
  typealias Making = (_ workshop: String, Workbook) throws -> Facilitator

  /// The facilitator of the workshop the run has come to.
  private(set) var facilitator: Facilitator
  /// Whether what was answered in the run is on disk.
  private(set) var saving = Saving.nothing
  /// The steps that were left for other workshops, to go back to.
  private var left: [StepPlace] = []
  private let world: World
  private let makeFacilitator: Making

  init(_ workshop: String, _ workbook: Workbook, world: World, _ make: @escaping Making) throws {
    self.world = world
    makeFacilitator = make
    facilitator = try make(workshop, workbook)
  }

  /// Leads the person until the run ends; `step` is where to begin.
  mutating func run(from step: String?, savingFirst: Bool, on screen: Screen) throws -> Ending {
    var ending = facilitator.run(from: step, savingFirst: savingFirst)
    keep()
    while let place = nextPlace(after: ending) {
      let back = ending == .finished ? nil : facilitator.place
      facilitator = try makeFacilitator(place.workshop, facilitator.session.workbook)
      if let back {
        screen.space()
        screen.say("/go \(back) goes back.", .hint)
      }
      // Where the person comes back to may be asked no more: then on where something is open.
      let isThere = facilitator.session.refusal(toStartAt: place.step, world.now()) == nil
      ending = facilitator.run(from: isThere ? place.step : nil, recaps: false)
      keep()
    }
    return ending
  }

  /// Keeps what a facilitator leaves behind.
  private mutating func keep() {
    try? world.stateFolder.saveHistory(facilitator.history.lines)
    if facilitator.saving != .nothing { saving = facilitator.saving }
  }

  /// Where the run goes on after a workshop was left or finished; nothing when it ends there.
  private mutating func nextPlace(after ending: Ending) -> StepPlace? {
    switch ending {
    case .leftFor(let place):
      if left.last?.workshop == place.workshop {
        left.removeLast()
      } else if let here = facilitator.place {
        left.append(here)
      }
      return place
    case .finished: return left.popLast()
    default: return nil
    }
  }
}
