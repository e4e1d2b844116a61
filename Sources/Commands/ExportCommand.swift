import ArgumentParser
import Foundation
import Reports
import Scripts
import Terminal
import Texts
import Workbooks

/// `northstar export`: a result to share with a team.
struct ExportCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a result to share.",
    discussion: "northstar export markdown -o brief.md")

  @Argument(
    help: "The format; --list shows them.",
    completion: .list(ReportFormat.allCases.map(\.rawValue)))
  var format: String?

  @Option(
    help: ArgumentHelp("The workshop, when several were begun.", valueName: "id"),
    completion: .workshops)
  var workshop: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"),
    completion: .file())
  var file = "-"

  @Flag(help: "The formats, their files, and for whom they are.")
  var list = false

  @OptionGroup var options: SharedOptions

  func validate() throws {
    guard !list else { return }
    guard let format else { throw ValidationError("name a format: \(Self.formats)") }
    guard ReportFormat(rawValue: format) != nil else {
      let nearest = nearestName(to: format, in: ReportFormat.allCases.map(\.rawValue))
      throw ValidationError(
        "there is no format '\(format)'; "
          + (nearest.map { "did you mean '\($0)'?" } ?? "there is \(Self.formats)"))
    }
  }

  func run(in world: World) throws -> Int32 {
    guard let format = format.flatMap({ ReportFormat(rawValue: $0) }) else {
      for format in ReportFormat.allCases {
        world.output("\(format.rawValue)  \(format.file)  for \(format.audience)\n")
      }
      return ExitStatus.done
    }
    let begun = try BegunWorkshop.all(try options.readWorkbook(world), world)
    let chosen = try chosen(begun, world)
    showContradictions(begun, world)
    var text = ""
    format.report(of: chosen.result).write(to: &text)
    if file == "-" {
      world.output(text)
    } else {
      try refuseWorkbook(world)
      do {
        try Data(text.utf8).write(to: URL(fileURLWithPath: world.path(file)))
      } catch {
        throw Failure(
          ExitStatus.cannotWrite,
          "'\(file)' cannot be written; is the folder there, and is there room?")
      }
      world.errors("\(file) is written.\n")
    }
    return ExitStatus.done
  }

  /// Says what does not fit together before the page is shared.
  ///
  /// The page is written all the same, and with success: what answers are worth is for people to
  /// say.
  private func showContradictions(_ begun: [BegunWorkshop], _ world: World) {
    let view = ContradictionsView(options: options, world: world)
    for line in view.lines(in: begun) {
      world.errors(visible(line.text) + "\n")
    }
  }

  /// A page must not take the place of the answers it was made from.
  private func refuseWorkbook(_ world: World) throws {
    let paths = [file, options.workbookName(world)].map {
      URL(fileURLWithPath: world.path($0)).resolvingSymlinksInPath().path
    }
    guard paths[0] != paths[1] else {
      throw Failure(ExitStatus.cannotWrite, "'\(file)' is the workbook itself; name another file")
    }
  }

  private func chosen(_ begun: [BegunWorkshop], _ world: World) throws -> BegunWorkshop {
    if let workshop {
      if let named = begun.first(where: { $0.script.id == workshop.lowercased() }) { return named }
      let ids = begun.map(\.script.id)
      throw Failure(
        ExitStatus.noInput,
        "'\(workshop)' is not begun in '\(options.workbookName(world))'"
          + (ids.isEmpty ? "" : "; there is \(ids.joined(separator: ", "))"))
    }
    guard let last = begun.last else {
      throw Failure(
        ExitStatus.noInput,
        "nothing is answered in '\(options.workbookName(world))' yet; "
          + "'northstar run \(BundledScripts.first)' begins")
    }
    return last
  }

  private static var formats: String {
    ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
