import Answers
import Scripts
import Sessions
import Values
import Workbooks

/// What a person reads at the end of a finished workshop, and when they come back to it.
struct FinishedView {
  let options: SharedOptions
  let world: World
  /// The workshop as the person named it.
  let workshop: String

  /// Says that it is finished, what is stale, and what can be done; `first` is the first line.
  func show(_ session: Session, _ first: String) throws {
    let workbook = session.workbook
    // A faulty script of another workshop is no reason to fail here: 'status' tells of it.
    let begun = (try? BegunWorkshop.all(workbook, world)) ?? []
    let agenda = try Agenda(begun, world)
    world.output("\n")
    world.say(first)
    if let step = session.answers.staleSteps.first {
      world.say(
        "Stale, as something they build on has changed: \(session.answers.staleSteps.joined(separator: ", ")). "
          + "Look again: \(options.command("run \(workshop) --from \(step)", world))")
    }
    for lead in session.answers.leads {
      let words = "run \(lead.place.workshop) --from \(lead.place.step)"
      world.say("To \(lead.option): \(options.command(words, world))")
    }
    world.say("Change an answer: \(options.command("run \(workshop) --from STEP", world))")
    let chosen = begun.count > 1 ? " --workshop \(session.script.id)" : ""
    world.say("Share it: \(options.command("export markdown\(chosen) -o brief.md", world))")
    if session.answers.owners.agreement == .proposal {
      let count = session.answers.owners.count
      world.say(
        "A proposal until \(count == 1 ? "its owner agrees" : "its \(count) owners agree"): "
          + options.command("agree NAME", world))
    }
    switch agenda.next {
    case .goOn(let open): world.say("Next: \(options.command("run \(open.script.id)", world))")
    case .begin(let head): world.say("Next: \(options.command("run \(head.id)", world))")
    case .run(let due), .wait(let due):
      world.say(
        "Next: \(agenda.text(of: due)): "
          + options.command(agenda.words(toRun: due.workshop), world))
    case .nothing: break
    }
  }
}
