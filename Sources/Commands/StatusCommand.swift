import Scripts
import ArgumentParser
import Sessions
import Terminal
import Texts
import Values
import Workbooks

/// `northstar status`: where am I, what is open, what is stale, what next.
struct StatusCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Where you are, what is open, what is stale, what is next.")

  @Flag(help: "As JSON.")
  var json = false

  @OptionGroup var options: SharedOptions

  func run(in world: World) throws -> Int32 {
    let workbook = try options.readWorkbook(world)
    let standings = try Standing.all(workbook, world)
    if json {
      world.output(
        JSONWriter.text([
          "workbook": .string(options.workbookName(world)),
          "workshops": .array(standings.map(\.json)),
        ]))
    } else {
      StatusView(options: options, world: world).show(standings)
    }
    return ExitStatus.done
  }
}

/// How the state of a workbook looks on the terminal.
struct StatusView {
  let options: SharedOptions
  let world: World

  func show(_ standings: [Standing]) {
    let style = options.style(world)
    func line(_ text: String, _ role: Role = .plain, indent: Int = 0) {
      for row in wrapped(text, width: world.columns, firstIndent: indent, indent: 4) {
        world.output(style.render(row, role) + "\n")
      }
    }
    line(options.workbookName(world), .title)
    if standings.isEmpty {
      line("Nothing is answered yet. Start with: \(options.command("run ws01", world))")
    }
    for standing in standings {
      let progress = standing.session.progress
      let done = standing.session.overview.filter { $0.state == .done }.count
      let name = "\(standing.script.id)  \(standing.script.title)"
      if let next = standing.next {
        line(
          "\(name): \(done) of \(progress.steps) steps answered, "
            + (progress.minutesUsed > 0 ? progress.used + ", " : "")
            + "about \(progress.minutesLeft) min left")
        line("next: \(next.id): \(next.question)", indent: 2)
        line("go on with: \(options.command("run \(standing.script.id)", world))", indent: 2)
      } else {
        line("\(name): complete")
        let chosen = standings.count > 1 ? " --workshop \(standing.script.id)" : ""
        line(
          "share it: \(options.command("export markdown\(chosen) -o brief.md", world))", indent: 2)
      }
      if !standing.stale.isEmpty {
        line("stale: \(standing.stale.joined(separator: ", "))", .nudge, indent: 2)
      }
      for (step, item) in standing.followUps {
        let what = item.text ?? [step, item.column].compactMap(\.self).joined(separator: ", ")
        let who = item.owner.map { ": \($0)" } ?? ": nobody yet"
        line(
          "to find out: \(what)\(who)" + (item.due.map { ", \($0.printed)" } ?? ""), indent: 2)
      }
    }
  }
}
