import ArgumentParser
import Facilitation
import Scripts
import Sessions
import Terminal
import Values
import Workbooks

/// `northstar show`: answers and results on the terminal.
struct ShowCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Answers and results, on the terminal or as JSON.")

  @Argument(
    help: "The workshop; all that were begun when it is left out.", completion: .workshops)
  var workshop: String?

  @Flag(help: "As JSON, with the results computed.")
  var json = false

  @OptionGroup var options: SharedOptions

  func run(in world: World) throws -> Int32 {
    var standings = try Standing.all(try options.readWorkbook(world), world)
    if let workshop {
      let id = try Shelf(world: world).script(workshop).id
      standings = standings.filter { $0.script.id == id }
    }
    if json {
      let shown = standings.map { standing -> JSONValue in
        var record = standing.record
        record.results = standing.session.results
        return record.json
      }
      world.output(JSONWriter.text(workshop == nil ? .array(shown) : shown.first ?? .null))
      return ExitStatus.done
    }
    if standings.isEmpty { world.output("Nothing is answered yet.\n") }
    for standing in standings { show(standing, world) }
    return ExitStatus.done
  }

  private func show(_ standing: Standing, _ world: World) {
    let style = options.style(world)
    func say(_ text: String, _ role: Role = .plain, indent: Int = 0) {
      world.say(text, role, style: style, indent: indent)
    }
    say("\(standing.script.id)  \(standing.script.title)", .title)
    for line in standing.session.overview where line.state != .untouched {
      guard let step = standing.script.steps.first(where: { $0.id == line.id }),
        step.shape != .read
      else { continue }
      world.output("\n")
      say(standing.session.question(of: step), .question)
      if line.state == .parked {
        say(line.summary, indent: 2)
        say("parked: earlier answers leave it out, and it counts for nothing", .nudge, indent: 2)
      } else {
        for row in standing.session.lines(of: step, summary: line.summary) { say(row, indent: 2) }
      }
      if line.isStale { say("stale: something it builds on has changed", .nudge, indent: 2) }
      for override in standing.record[line.id]?.overrides ?? [] {
        say("kept against \(override.rule): \(override.reason)", .hint, indent: 2)
      }
    }
    let results = standing.session.titledResults
    let conclusion = standing.session.conclusion
    guard !results.isEmpty || !conclusion.isEmpty else { return world.output("\n") }
    world.output("\n")
    say("Results", .title)
    let screen = Screen(
      columns: { world.columns }, style: style, isPlain: world.isOutputPlain, write: world.output)
    ExhibitView(screen: screen).show(conclusion)
    for (title, text) in results { say("\(title): \(text)", indent: 2) }
    world.output("\n")
  }
}

extension Session {
  /// What was answered at a step, a line a row: the sentences of a table that prints some, and
  /// those of a form below its answer.
  fileprivate func lines(of step: Step, summary: String) -> [String] {
    let sentences = sentences(of: step)
    let rows = step.table == nil ? [summary] : sentences.isEmpty ? rowLines(of: step) : []
    return (rows + sentences).filter { !$0.isEmpty }
  }
}
