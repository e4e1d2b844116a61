import Scripts
import ArgumentParser
import Sessions
import Terminal
import Workbooks

/// `northstar list`: the workshops there are.
struct ListCommand: WorldCommand {
  /// The list as a page, for a person without a workbook.
  static func shown(_ options: SharedOptions, _ world: World) throws -> Int32 {
    guard var command = try parseAsRoot([]) as? ListCommand else { return ExitStatus.done }
    command.options = options
    return try command.run(in: world)
  }

  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The workshops there are, with minutes and state.")

  @Flag(help: "As JSON.")
  var json = false

  @OptionGroup var options: SharedOptions

  func run(in world: World) throws -> Int32 {
    let heads = try Shelf(world: world).heads()
    let workbook = try? options.readWorkbook(world)
    if json {
      world.output(
        JSONWriter.text(
          .array(
            heads.map { head in
              [
                "id": .string(head.id), "title": .string(head.title),
                "minutes": .number(head.minutes), "promise": .string(head.promise),
                "state": .string(state(of: head.id, in: workbook)),
              ]
            })))
      return ExitStatus.done
    }
    let style = options.style(world)
    for head in heads {
      world.output(
        style.render(head.id, .title) + "  \(head.title), about \(head.minutes) minutes"
          + style.render("  \(state(of: head.id, in: workbook))", .hint) + "\n")
    }
    world.output(
      "\nStart one with: \(options.command("run \(heads.first?.id ?? "ws01")", world))\n")
    return ExitStatus.done
  }

  private func state(of workshop: String, in workbook: Workbook?) -> String {
    switch workbook?[workshop]?.state {
    case .done: "done"
    case .inProgress: "in progress"
    case .untouched, nil: "not begun"
    }
  }
}
