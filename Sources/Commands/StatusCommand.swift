import Answers
import ArgumentParser
import Scripts
import Sessions
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
    let agenda = try Agenda(standings, world)
    if json {
      world.output(
        JSONWriter.text([
          "workbook": .string(options.workbookName(world)),
          "workshops": .array(standings.map(\.json)), "due": agenda.json,
          "contradictions": .array(standings.flatMap(\.session.answers.contradictions).map(\.json)),
        ]))
    } else {
      StatusView(options: options, world: world).show(workbook, standings, agenda)
    }
    return ExitStatus.done
  }
}
