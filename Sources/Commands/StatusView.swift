import Answers
import Scripts
import Sessions
import Terminal
import Values
import Workbooks

/// How the state of a workbook looks on the terminal.
struct StatusView {
  let options: SharedOptions
  let world: World

  func show(_ workbook: Workbook, _ begun: [BegunWorkshop], _ agenda: Agenda) {
    let style = options.style(world)
    func line(_ text: String, _ role: Role = .plain, indent: Int = 0) {
      world.say(text, role, style: style, indent: indent, further: 4)
    }
    line(options.workbookName(world), .title)
    let unread = BegunWorkshop.unread(in: workbook, besides: begun)
    for text in unread { line(text) }
    if begun.isEmpty, unread.isEmpty {
      let start = options.command("run \(BundledScripts.first)", world)
      line("Nothing is answered yet. Start with: \(start)")
    }
    for workshop in begun {
      let progress = workshop.session.progress
      let done = workshop.session.answers.overview.filter { $0.state == .done }.count
      let name = "\(workshop.script.id)  \(workshop.script.title)"
      if let next = workshop.next {
        line("\(name): \(done) of \(progress.steps) steps answered, \(progress.time)")
        line("next: \(next.id): \(next.question)", indent: 2)
        line("go on with: \(options.command("run \(workshop.script.id)", world))", indent: 2)
      } else {
        line("\(name): complete" + (workshop.finishedOn.map { " since \($0.printed)" } ?? ""))
        let chosen = begun.count > 1 ? " --workshop \(workshop.script.id)" : ""
        line(
          "share it: \(options.command("export markdown\(chosen) -o brief.md", world))", indent: 2)
      }
      if !workshop.session.answers.owners.isEmpty, workshop.record.state == .done {
        line(workshop.session.answers.owners.summary, indent: 2)
      }
      if let changes = workshop.session.changes.summary {
        line("changed since it was answered: \(changes)", .nudge, indent: 2)
      }
      for lead in workshop.session.answers.leads {
        let words = "run \(lead.place.workshop) --from \(lead.place.step)"
        line("to \(lead.option): \(options.command(words, world))", indent: 2)
      }
      let stale = workshop.session.answers.staleSteps
      if !stale.isEmpty {
        line("stale: \(stale.joined(separator: ", "))", .nudge, indent: 2)
      }
      for (step, item) in workshop.followUps {
        let what = item.text ?? [step, item.column].compactMap(\.self).joined(separator: ", ")
        let who = item.owner.map { ": \($0)" } ?? ": nobody yet"
        line(
          "to find out: \(what)\(who)"
            + (item.due.map { ", \($0.printed), \($0.distance(from: agenda.today))" } ?? ""),
          indent: 2)
      }
    }
    let view = ContradictionsView(options: options, world: world)
    for row in view.lines(in: begun) {
      world.output(style.render(row) + "\n")
    }
    for (number, due) in agenda.dues.enumerated() {
      let words =
        number == 0 ? ": " + options.command(agenda.words(toRun: due.workshop), world) : ""
      line("due: \(agenda.text(of: due))\(words)", due.day <= agenda.today ? .nudge : .plain)
    }
    if case .begin(let head) = agenda.next, !begun.isEmpty {
      line("next: \(head.title): \(options.command("run \(head.id)", world))")
    }
  }
}
