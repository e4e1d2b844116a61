import Scripts
import Sessions
import Terminal
import Texts
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
    let standings = (try? Standing.all(workbook, world)) ?? []
    let agenda = try Agenda(standings, world)
    world.output("\n")
    say(first)
    if let step = session.staleSteps.first {
      say(
        "Stale, as something they build on has changed: \(session.staleSteps.joined(separator: ", ")). "
          + "Look again: \(options.command("run \(workshop) --from \(step)", world))")
    }
    for (option, lead) in session.leads {
      let words = "run \(lead.workshop) --from \(lead.step)"
      say("To \(option): \(options.command(words, world))")
    }
    say("Change an answer: \(options.command("run \(workshop) --from STEP", world))")
    let chosen = standings.count > 1 ? " --workshop \(session.script.id)" : ""
    say("Share it: \(options.command("export markdown\(chosen) -o brief.md", world))")
    if session.owners.agreement == "proposal" {
      let count = session.owners.count
      say(
        "A proposal until \(count == 1 ? "its owner agrees" : "its \(count) owners agree"): "
          + options.command("agree NAME", world))
    }
    switch agenda.next {
    case .goOn(let open): say("Next: \(options.command("run \(open.script.id)", world))")
    case .begin(let head): say("Next: \(options.command("run \(head.id)", world))")
    case .run(let due), .wait(let due):
      say(
        "Next: \(agenda.text(of: due)): "
          + options.command(agenda.words(toRun: due.workshop), world))
    case .nothing: break
    }
  }

  private func say(_ text: String) {
    for row in wrapped(text, width: world.columns, firstIndent: 0, indent: 2) {
      world.output(visible(row) + "\n")
    }
  }
}
