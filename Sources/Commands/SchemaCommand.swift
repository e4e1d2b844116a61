import ArgumentParser
import Workbooks

/// `northstar schema`: the JSON Schema of the workbook.
struct SchemaCommand: WorldCommand {
  /// What there is a schema of.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case workbook
  }

  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "The JSON Schema of the workbook.")

  @Argument(help: "workbook")
  var subject: Subject

  func run(in world: World) throws -> Int32 {
    switch subject {
    case .workbook: world.output(WorkbookSchema.text)
    }
    return ExitStatus.done
  }
}
