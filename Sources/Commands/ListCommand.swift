import Scripts
import ArgumentParser
import Sessions
import Terminal
import Texts
import Workbooks

/// `northstar list`: the workshops there are.
struct ListCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The workshops there are, with minutes and state.")

  @Flag(help: "As JSON.")
  var json = false

  @OptionGroup var options: SharedOptions

  func run(in world: World) throws -> Int32 {
    let view = ListView(options: options, world: world)
    if json { world.output(JSONWriter.text(try view.json())) } else { try view.show() }
    return ExitStatus.done
  }
}
