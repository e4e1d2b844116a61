import ArgumentParser
import Scripts
import Workbooks

/// `northstar schema`: the JSON Schema of the workbook, or of a script.
struct SchemaCommand: WorldCommand {
  /// What there is a schema of.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case workbook
    case script
  }

  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "The JSON Schema of the workbook, or of a script.")

  @Argument(help: "workbook, or script.")
  var subject: Subject

  @OptionGroup var options: SharedOptions

  func run(in world: World) throws -> Int32 {
    switch subject {
    case .workbook: world.output(WorkbookSchema.text)
    case .script: world.output(ScriptSchema.text)
    }
    return ExitStatus.done
  }
}
