import Scripts
import ArgumentParser
import Sessions
import Terminal
import Texts
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
    let shelf = Shelf(world: world)
    let heads = try shelf.heads()
    let own = try OwnWorkshops(world).entries.map { OwnLine($0, shelf) }
    let workbook = try? options.readWorkbook(world)
    if json {
      let shipped = heads.map { json(of: $0, state: state(of: $0.id, in: workbook), nil) }
      let kept = own.map { line in
        let state = line.fault == nil ? state(of: line.head.id, in: workbook) : "faulty"
        return json(of: line.head, state: state, line.path)
      }
      world.output(JSONWriter.text(.array(shipped + kept)))
      return ExitStatus.done
    }
    let style = options.style(world)
    for head in heads { world.output(shown(head, workbook, style)) }
    if !own.isEmpty { world.output("\nYour own\n") }
    for line in own {
      if let fault = line.fault {
        world.output(style.render(line.head.id, .title) + "  cannot be run: \(visible(fault))\n")
      } else {
        world.output(shown(line.head, workbook, style))
      }
      world.output(style.render("  \(line.path)", .hint) + "\n")
    }
    world.output(
      "\nStart one with: \(options.command("run \(heads.first?.id ?? "ws01")", world))\n")
    return ExitStatus.done
  }

  private func shown(_ head: ScriptHead, _ workbook: Workbook?, _ style: Style) -> String {
    style.render(head.id, .title)
      + style.render("  \(head.title), about \(head.minutes) minutes", .plain)
      + style.render("  \(state(of: head.id, in: workbook))", .hint) + "\n"
  }

  private func json(of head: ScriptHead, state: String, _ path: String?) -> JSONValue {
    [
      "id": .string(head.id), "title": .string(head.title), "minutes": .number(head.minutes),
      "promise": .string(head.promise), "state": .string(state),
      "path": path.map { .string($0) } ?? .null,
    ]
  }

  private func state(of workshop: String, in workbook: Workbook?) -> String {
    switch workbook?[workshop]?.state {
    case .done: "done"
    case .inProgress: "in progress"
    case .untouched, nil: "not begun"
    }
  }
}
