import Answers
import ArgumentParser
import Foundation
import Scripts
import Sessions
import Texts
import Values
import Workbooks

/// `northstar check`: every fault of workbooks and scripts, with place and remedy.
struct CheckCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find every fault in workbooks and scripts, with place and remedy.")

  @Argument(
    help: "Workbooks and scripts, told apart by their content; own scripts by name, too.",
    completion: .file())
  var files: [String]

  @Flag(help: "As JSON.")
  var json = false

  @OptionGroup var options: SharedOptions

  func run(in world: World) throws -> Int32 {
    var findings: [Finding] = []
    var status = ExitStatus.done
    for name in files {
      let file: String
      let found: [Finding]
      do {
        file = try path(of: name, world)
        found = try faults(of: file, world)
      } catch let failure as Failure {
        // The other files are looked at all the same.
        world.errors(visible(failure.text))
        status = failure.status
        continue
      }
      findings += found
      guard !json else { continue }
      for finding in found { world.output(visible("\(finding)\n")) }
      if found.isEmpty { world.output(visible("\(file): no faults\n")) }
    }
    if json { world.output(JSONWriter.text(.array(findings.map(\.json)))) }
    return findings.isEmpty ? status : ExitStatus.failed
  }

  /// A name says which own script only when there is no file of that name.
  private func path(of name: String, _ world: World) throws -> String {
    if FileManager.default.fileExists(atPath: world.path(name)) { return name }
    return try OwnWorkshops(world).path(of: name) ?? name
  }

  private func faults(of file: String, _ world: World) throws -> [Finding] {
    let bytes = try world.bytes(of: file)
    guard bytes.looksLikeJSON || file.hasSuffix(".json") else {
      return try ScriptLibrary(world).faults(inScript: try world.text(of: file), file: file)
    }
    let workbook: Workbook
    do throws(StoreFault) {
      workbook = try WorkbookStore.parse(bytes, path: file)
    } catch {
      guard case .notAWorkbook(let finding) = error else { throw Failure(error) }
      return [finding]
    }
    let begun = try BegunWorkshop.all(workbook, world)
    if !json { noteChanges(begun, file, world) }
    return BegunWorkshop.faults(of: workbook, begun, today: world.today).map {
      $0.finding(in: file, bytes)
    }
  }
}

/// Says which workshops have changed since they were answered, which is no fault of the workbook;
/// an answer that no longer fits is one.
private func noteChanges(_ begun: [BegunWorkshop], _ file: String, _ world: World) {
  for workshop in begun {
    let changes = workshop.session.changes.filter { ![.retyped, .withdrawn].contains($0.kind) }
    guard let summary = changes.summary else { continue }
    let name = workshop.script.id
    world.output(
      visible("\(file): note: '\(name)' has changed since it was answered: \(summary)\n"))
  }
}

extension [UInt8] {
  /// A workbook begins with a brace, a script with a key or a comment.
  fileprivate var looksLikeJSON: Bool {
    let start = starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = dropFirst(start).first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || first == 0 || first == nil
  }
}

extension Finding {
  /// The finding as `--json` prints it.
  var json: JSONValue {
    [
      "code": .string(code), "file": .string(place.file), "line": .number(place.line),
      "column": .number(place.column), "message": .string(message),
      "remedy": remedy.map { .string($0) } ?? .null,
    ]
  }
}
