import ArgumentParser
import Foundation
import Reports
import Scripts
import Workbooks

/// `northstar export`: a result to share with a team.
struct ExportCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a result to share.",
    discussion: "northstar export markdown -o brief.md")

  @Argument(help: "The format; --list shows them.")
  var format: String?

  @Option(help: ArgumentHelp("The workshop, when several were begun.", valueName: "id"))
  var workshop: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"))
  var file = "-"

  @Flag(help: "The formats, their files, and for whom they are.")
  var list = false

  @OptionGroup var options: SharedOptions

  func validate() throws {
    guard !list else { return }
    guard let format else { throw ValidationError("name a format: \(Self.formats)") }
    guard ReportFormat(rawValue: format) != nil else {
      throw ValidationError("there is no format '\(format)'; there is \(Self.formats)")
    }
  }

  func run(in world: World) throws -> Int32 {
    guard let format = format.flatMap({ ReportFormat(rawValue: $0) }) else {
      for format in ReportFormat.allCases {
        world.output("\(format.rawValue)  \(format.file)  for \(format.audience)\n")
      }
      return ExitStatus.done
    }
    let standing = try chosen(try Standing.all(try options.readWorkbook(world), world), world)
    var text = ""
    format.report(of: standing.brief(timeZoneOffset: world.timeZoneOffset)).write(to: &text)
    if file == "-" {
      world.output(text)
    } else {
      do {
        try Data(text.utf8).write(to: URL(fileURLWithPath: world.path(file)))
      } catch {
        throw Failure(ExitStatus.cannotWrite, "'\(file)' cannot be written; is the folder there?")
      }
      world.errors("\(file) is written.\n")
    }
    return ExitStatus.done
  }

  private func chosen(_ standings: [Standing], _ world: World) throws -> Standing {
    let begun = standings.map(\.script.id)
    if let workshop,
      let standing = standings.first(where: { $0.script.id == workshop.lowercased() })
    {
      return standing
    }
    if let workshop {
      throw Failure(
        ExitStatus.noInput,
        "'\(workshop)' is not begun in '\(options.workbookName(world))'"
          + (begun.isEmpty ? "" : "; there is \(begun.joined(separator: ", "))"))
    }
    guard let last = standings.last else {
      throw Failure(
        ExitStatus.noInput,
        "nothing is answered in '\(options.workbookName(world))' yet; 'northstar run ws01' begins")
    }
    return last
  }

  private static var formats: String {
    ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
