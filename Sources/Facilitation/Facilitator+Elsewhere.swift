import Scripts
import Sessions
import Terminal
import Texts
public import Values

extension Facilitator {
  /// The step that is asked, as other workshops name it; nothing past the end.
  public var place: StepPlace? {
    session.currentStep.map {
      StepPlace(workshop: session.script.id, step: session.script.steps[$0].id)
    }
  }

  /// The step of another workshop a line goes to; nothing when it is a step of this one.
  func elsewhere(_ command: SlashCommand, _ argument: String) -> StepPlace? {
    guard command == .go, let place = StepPlace(argument.trimmed.lowercased()),
      place.workshop != session.script.id
    else { return nil }
    return place
  }

  /// Leaves for a step of another workshop, unless it cannot be gone to.
  mutating func leave(for place: StepPlace) {
    guard let refusal = ports.refusal(place, session.workbook) else {
      ending = .elsewhere(place)
      return
    }
    perform([.refuse(refusal)])
  }

  /// Says how to get back to the step of another workshop that was left for this one.
  public func sayTheWayBack(to other: StepPlace) {
    screen.space()
    screen.say("/go \(other) goes back.", .hint)
  }
}
