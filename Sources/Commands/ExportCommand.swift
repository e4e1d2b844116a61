import ArgumentParser
import Workbooks

/// `northstar export`: a result to share with a team.
struct ExportCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a result to share.")

  @Argument(help: "markdown")
  var format: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"))
  var file = "-"

  @OptionGroup var options: SharedOptions

  func run(in world: World) throws -> Int32 {
    ExitStatus.done
  }
}
