import ArgumentParser
import Scripts
import Terminal
import Texts
import Workbooks

/// Runs the program once, with the arguments after its name; returns its exit code.
public func run(arguments: [String], world: World) -> Int32 {
  let status = outcome(of: arguments, in: world)
  return status == ExitStatus.done && world.hasOutputFailed() ? ExitStatus.cannotWrite : status
}

private func outcome(of arguments: [String], in world: World) -> Int32 {
  do {
    try refuseUnknownCommand(arguments)
    var command = try Northstar.parseAsRoot(arguments)
    if let command = command as? any WorldCommand {
      return try command.run(in: command.options.placed(in: world))
    }
    try command.run()
    return ExitStatus.done
  } catch let failure as Failure {
    world.errors(visible(failure.text))
    return failure.status
  } catch {
    let status = Northstar.exitCode(for: error).rawValue
    let text = Northstar.fullMessage(for: error)
    let shown = visible(text.isEmpty || text.hasSuffix("\n") ? text : text + "\n")
    (status == ExitStatus.done ? world.output : world.errors)(shown)
    return status
  }
}

/// A command that works in a given world.
protocol WorldCommand: ParsableCommand {
  var options: SharedOptions { get }

  func run(in world: World) throws -> Int32
}

/// The program itself: without a command, where things stand and how to go on.
struct Northstar: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "northstar",
    abstract: "Guided workshops for people whose metrics multiply without changing a decision.",
    discussion: """
      Start with:      northstar run ws01
      Go on later:     northstar
      Share a result:  northstar export markdown -o brief.md
      """,
    version: "0.1.0",
    subcommands: [
      RunCommand.self, ListCommand.self, StatusCommand.self, ShowCommand.self,
      ExportCommand.self, AgreeCommand.self, ExplainCommand.self, CheckCommand.self,
      RehearseCommand.self, NewWorkshopCommand.self, SchemaCommand.self,
    ])

  @OptionGroup var options: SharedOptions

  func run(in world: World) throws -> Int32 {
    guard let workbook = try options.workbookIfThere(world) else {
      try ListView(options: options, world: world).show()
      return ExitStatus.done
    }
    let begun = try BegunWorkshop.all(workbook, world)
    let agenda = try Agenda(begun, world)
    StatusView(options: options, world: world).show(workbook, begun, agenda)
    guard world.isOutputTerminal, world.isInputTerminal else { return ExitStatus.done }
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
    guard case .submitted(let answer) = world.plainReader(signals: nil).ask(Prompt()),
      ["", "y", "yes"].contains(answer.lowercased())
    else { return ExitStatus.done }
    var dialogue = Dialogue(workshop, options: options, world: world)
    dialogue.beginsAgain = beginsAgain
    return try dialogue.run(from: nil)
  }
}

/// ArgumentParser has no near miss for a mistyped command.
private func refuseUnknownCommand(_ arguments: [String]) throws {
  let names = Northstar.configuration.subcommands.compactMap { $0.configuration.commandName }
  guard let first = arguments.first, !first.hasPrefix("-"), !names.contains(first), first != "help"
  else { return }
  let nearest = nearestName(to: first, in: names + ["help"])
  throw Failure(
    ExitStatus.usage,
    "there is no command '\(first)'; "
      + (nearest.map { "did you mean '\($0)'?" } ?? "there are \(names.joined(separator: ", "))"))
}
