import ArgumentParser
import Scripts
import Sessions
import Terminal
import Texts
import Values
import Workbooks

/// `northstar show`: answers and results on the terminal.
struct ShowCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Answers and results, on the terminal or as JSON.")

  @Argument(help: "The workshop; all that were begun when it is left out.")
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
      for row in wrapped(text, width: world.columns, firstIndent: indent, indent: indent + 2) {
        world.output(style.render(row, role) + "\n")
      }
    }
    say("\(standing.script.id)  \(standing.script.title)", .title)
    for line in standing.session.overview where line.state != .untouched {
      guard let step = standing.script.steps.first(where: { $0.id == line.id }),
        step.shape != .read
      else { continue }
      world.output("\n")
      say(standing.session.question(of: step), .question)
      let isListed = step.table != nil && line.state != .parked
      let rows = isListed ? standing.session.rowLines(of: step) : [line.summary]
      for row in rows where !row.isEmpty { say(row, indent: 2) }
      if line.state == .parked {
        say("parked: earlier answers leave it out, and it counts for nothing", .nudge, indent: 2)
      }
      if line.isStale { say("stale: something it builds on has changed", .nudge, indent: 2) }
      for override in standing.record[line.id]?.overrides ?? [] {
        say("kept against \(override.rule): \(override.reason)", .hint, indent: 2)
      }
    }
    world.output("\n")
    say("Results", .title)
    for (name, value) in standing.session.printedResults { say("\(name): \(value)", indent: 2) }
    world.output("\n")
  }
}
