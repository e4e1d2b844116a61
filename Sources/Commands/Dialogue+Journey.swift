import Facilitation
import Scripts
import Sessions
import Terminal
import Values
import Workbooks

extension Dialogue {
  /// Where a run through one workshop or several has ended.
  struct Journey {
    /// The facilitator of the workshop it ended in.
    var facilitator: Facilitator
    var ending: Ending
    var saving: Saving
  }

  /// Leads through a workshop, and through others whenever the person goes to one of their steps.
  ///
  /// Who finishes a workshop gone to is back in the one before it.
  func lead(
    _ first: Facilitator, from step: String?, savingFirst: Bool, state: StateFolder,
    next makeNext: (_ workshop: String, Workbook) throws -> Facilitator
  ) throws -> Journey {
    var journey = Journey(facilitator: first, ending: .finished, saving: .nothing)
    func note() {
      try? state.saveHistory(journey.facilitator.history.lines)
      if journey.facilitator.saving != .nothing { journey.saving = journey.facilitator.saving }
    }
    journey.ending = journey.facilitator.run(from: step, savingFirst: savingFirst)
    note()
    var route = Route()
    while let place = route.next(after: journey.ending, at: journey.facilitator.place) {
      let left = journey.ending == .finished ? nil : journey.facilitator.place
      journey.facilitator = try makeNext(place.workshop, journey.facilitator.session.workbook)
      journey.facilitator.arrive(from: left)
      journey.ending = journey.facilitator.run(from: place.step, recaps: false)
      note()
    }
    return journey
  }

  /// Why a step of a workshop cannot be gone to; nothing when it can.
  func refusal(_ place: StepPlace, in workbook: Workbook, _ shelf: Shelf) -> Refusal? {
    guard let family = try? shelf.family(name(of: place.workshop, shelf)) else {
      return .noSuchWorkshop(typed: place.workshop)
    }
    var session = Session(family.script, workbook: workbook, reads: family.reads)
    // Nothing of this copy is kept.
    let effects = session.start(now: world.now(), newID: { "next" }, at: place.step)
    return effects.lazy.compactMap { if case .refuse(let refusal) = $0 { refusal } else { nil } }
      .first
  }

  /// What a workshop is run by: the path of the script this run began with, else its id.
  func name(of id: String, _ shelf: Shelf) -> String {
    (try? shelf.head(workshop).id) == id ? workshop : id
  }

  /// Says at the end of a workshop what it and the others in the workbook say that cannot both
  /// stand.
  func tellContradictions(after session: Session, as name: String, on screen: Screen) throws {
    let others = try Standing.all(session.workbook, world).map(\.session).filter {
      $0.script.id != session.script.id
    }
    let found = (others + [session]).flatMap(\.contradictions)
    let view = ContradictionsView(options: options, world: world)
    let lines = view.lines(found, names: [session.script.id: name])
    if !lines.isEmpty { screen.space() }
    screen.show(lines)
  }
}
