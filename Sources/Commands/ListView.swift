import Scripts
import Sessions
import Terminal
import Texts
import Workbooks

/// How the workshops there are look, as a page and as JSON.
struct ListView {
  let options: SharedOptions
  let world: World

  /// Every workshop, its own after those that ship.
  func json() throws -> JSONValue {
    let shelf = Shelf(world: world)
    let workbook = try options.workbookIfThere(world)
    let shipped = try shelf.heads().map { json(of: $0, state: state(of: $0.id, in: workbook), nil) }
    let own = try OwnWorkshops(world).entries.map { OwnLine($0, shelf) }.map { line in
      let state = line.fault == nil ? state(of: line.head.id, in: workbook) : "faulty"
      return json(of: line.head, state: state, line.path)
    }
    return .array(shipped + own)
  }

  /// Prints the page, with the command to go on with.
  func show() throws {
    let shelf = Shelf(world: world)
    let heads = try shelf.heads()
    let own = try OwnWorkshops(world).entries.map { OwnLine($0, shelf) }
    let workbook = try options.workbookIfThere(world)
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
    world.output("\n")
    world.say(try closing(workbook))
  }

  /// The most sensible command to go on with.
  private func closing(_ workbook: Workbook?) throws -> String {
    // Faulty scripts are told of above, line by line.
    let standings = workbook.flatMap { try? Standing.all($0, world) } ?? []
    let agenda = try Agenda(standings, world)
    func run(_ words: String) -> String { options.command(words, world) }
    return switch agenda.next {
    case .goOn(let standing): "Go on with: " + run("run \(standing.script.id)")
    case .run(let due): "Due: \(agenda.text(of: due)): " + run(agenda.words(toRun: due.workshop))
    case .begin(let head) where standings.isEmpty: "Start one with: " + run("run \(head.id)")
    case .begin(let head): "Next: " + run("run \(head.id)")
    case .wait(let due): "Next: \(agenda.text(of: due)): " + run(agenda.words(toRun: due.workshop))
    case .nothing: "All are done. Where they stand: " + run("status")
    }
  }

  private func shown(_ head: ScriptHead, _ workbook: Workbook?, _ style: Style) -> String {
    style.render(head.id, .title)
      + style.render("  \(head.title), about \(head.minutes) minutes", .plain)
      + style.render("  \(state(of: head.id, in: workbook))", .hint) + "\n"
  }

  private func json(of head: ScriptHead, state: String, _ path: String?) -> JSONValue {
    [
      "id": .string(head.id), "title": .string(head.title), "minutes": .number(head.minutes),
      "promise": .string(head.promise), "state": .string(state.replacing(" ", with: "_")),
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
