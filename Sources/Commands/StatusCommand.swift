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
    let begun = try BegunWorkshop.all(workbook, world)
    let agenda = try Agenda(begun, world)
    if json {
      world.output(
        JSONWriter.text([
          "workbook": .string(options.workbookName(world)),
          "workshops": .array(begun.map(\.json)), "due": agenda.json,
          "contradictions": .array(begun.flatMap(\.session.answers.contradictions).map(\.json)),
        ]))
    } else {
      StatusView(options: options, world: world).show(workbook, begun, agenda)
    }
    return ExitStatus.done
  }
}
