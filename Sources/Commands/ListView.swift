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
    let workbook = try options.workbookIfThere(world)
    let shipped = try BundledScripts.heads().map { head in
      json(of: head, state: state(of: head.id, in: workbook), nil)
    }
    let own = try OwnWorkshops(world).entries.map { OwnLine($0, world) }.map { line in
      let state = line.fault == nil ? state(of: line.head.id, in: workbook) : "faulty"
      return json(of: line.head, state: state, line.path)
    }
    return .array(shipped + own)
  }

  /// Prints the page, with the command to go on with.
  func show() throws {
    let heads = try BundledScripts.heads()
    let own = try OwnWorkshops(world).entries.map { OwnLine($0, world) }
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
    let begun = workbook.flatMap { try? BegunWorkshop.all($0, world) } ?? []
    let agenda = try Agenda(begun, world)
    func run(_ words: String) -> String { options.command(words, world) }
    return switch agenda.next {
    case .goOn(let open): "Go on with: " + run("run \(open.script.id)")
    case .run(let due): "Due: \(agenda.text(of: due)): " + run(agenda.words(toRun: due.workshop))
    case .begin(let head) where begun.isEmpty: "Start one with: " + run("run \(head.id)")
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

/// An own script as the list shows it.
private struct OwnLine {
  let path: String
  /// What it says of itself; of a file that is no script only its name is known.
  let head: ScriptHead
  /// Why it cannot be run; nothing if it can.
  let fault: String?

  init(_ entry: OwnWorkshops.Entry, _ world: World) {
    path = entry.path
    head =
      entry.head
      ?? ScriptHead(id: entry.name, title: "", minutes: 0, promise: "", bring: "", reads: [])
    if BundledScripts.file(of: head.id) != nil {
      fault = "a workshop that ships has this name"
    } else {
      let faults = try? ScriptLibrary(world).faults(
        inScript: world.text(of: path), file: path)
      fault = faults?.isEmpty == true ? nil : "'northstar check \(path)' says why"
    }
  }
}
