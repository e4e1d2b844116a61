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
    let agenda = try Agenda(standings, world)
    StatusView(options: options, world: world).show(workbook, standings, agenda)
    guard world.isOutputTerminal, case .standard = world.input, isTerminal(descriptor: 0) else {
      return ExitStatus.done
    }
    let (workshop, question): (String, String)
    var beginsAgain = false
    switch agenda.next {
    case .goOn(let open): (workshop, question) = (open.script.id, "Go on with")
    case .begin(let head): (workshop, question) = (head.id, "Begin")
    case .run(let due):
      (workshop, question) = (due.workshop, "Run")
      beginsAgain = agenda.isFinished(due.workshop)
    case .wait, .nothing: return ExitStatus.done
    }
    world.output("\n\(question) \(workshop)? Enter goes on, n leaves.\n")
    let reader = PlainReader(descriptor: 0, signals: nil, output: world.output)
    guard case .submitted(let answer) = reader.ask(Prompt()),
      ["", "y", "yes"].contains(answer.lowercased())
    else { return ExitStatus.done }
    var dialogue = Dialogue(workshop, options: options, world: world)
    dialogue.beginsAgain = beginsAgain
    return try dialogue.run(from: nil)
  }
}
