import Scripts
import Terminal
import Workbooks

/// What `northstar` does without a command: says where things stand and goes on there.
struct GoOn {
  let options: SharedOptions
  let world: World

  func run() throws -> Int32 {
    guard let workbook = try options.workbookIfThere(world) else {
      try ListView(options: options, world: world).show()
      return ExitStatus.done
    }
    let standings = try Standing.all(workbook, world)
    StatusView(options: options, world: world).show(standings)
    guard world.isOutputTerminal, case .standard = world.input, isTerminal(descriptor: 0),
      let open = standings.first(where: { $0.next != nil })
    else { return ExitStatus.done }
    world.output("\nGo on with \(open.script.id)? Enter goes on, n leaves.\n")
    let reader = PlainReader(descriptor: 0, signals: nil, output: world.output)
    guard case .submitted(let answer) = reader.ask(Prompt()),
      ["", "y", "yes"].contains(answer.lowercased())
    else { return ExitStatus.done }
    return try Dialogue(open.script.id, options: options, world: world).run(from: nil)
  }
}
