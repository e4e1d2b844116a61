import ArgumentParser
import Terminal
import Workbooks

/// Options that every command takes.
struct SharedOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The workbook (default: NORTHSTAR_WORKBOOK, or northstar.json here).", valueName: "file"),
    completion: .file())
  var workbook: String?

  @Option(
    help: ArgumentHelp(
      "The folder of your own workshops (default: NORTHSTAR_WORKSHOPS, or your data folder).",
      valueName: "folder"), completion: .directory)
  var workshops: String?

  @Option(
    help: ArgumentHelp("Colour: auto, always or never.", valueName: "when"),
    completion: .list(["auto", "always", "never"]),
    transform: { word in
      guard let choice = ColourChoice(rawValue: word) else {
        throw ValidationError("--color takes auto, always or never, not '\(word)'")
      }
      return choice
    })
  var color: ColourChoice = .auto

  @Flag(help: "Only signs that every terminal has; usual where the locale is not UTF-8.")
  var ascii = false

  /// The workbook's path as the person named it.
  func workbookName(_ world: World) -> String {
    workbook ?? world.variable("NORTHSTAR_WORKBOOK") ?? "northstar.json"
  }

  /// The world in which the folder of own workshops is the one that was named.
  func placed(in world: World) -> World {
    var world = world
    if let workshops { world.environment[World.workshopsVariable] = workshops }
    if ascii { world.environment[World.asciiVariable] = "1" }
    return world
  }

  /// The workbook, locked until its store is closed; nothing in it when there is none yet.
  func openWorkbook(_ world: World) throws -> (store: WorkbookStore, workbook: Workbook?) {
    guard workbookName(world) != "-" else {
      throw Failure(ExitStatus.usage, "answers are kept in a file; name one with --workbook")
    }
    do throws(StoreFault) {
      return try WorkbookStore.open(
        path: world.path(workbookName(world)), state: world.stateFolder, session: world.newID(8))
    } catch {
      throw Failure(error)
    }
  }

  /// The workbook, read without a lock.
  func readWorkbook(_ world: World) throws -> Workbook {
    guard let workbook = try workbookIfThere(world) else { throw noWorkbook(world) }
    return workbook
  }

  /// What to say when there is no workbook yet.
  func noWorkbook(_ world: World) -> Failure {
    Failure(
      ExitStatus.noInput,
      "there is no workbook '\(workbookName(world))'; 'northstar run \(BundledScripts.first)' starts one"
    )
  }

  /// The workbook, read without a lock; nothing when there is none yet.
  func workbookIfThere(_ world: World) throws -> Workbook? {
    let name = workbookName(world)
    do throws(StoreFault) {
      if name == "-" { return try WorkbookStore.parse(world.standardInput(), path: name) }
      return try WorkbookStore.read(path: world.path(name))
    } catch {
      if case .absent = error { return nil }
      throw Failure(error)
    }
  }

  /// What a person types to go on in this workbook.
  func command(_ words: String, _ world: World) -> String {
    "northstar \(words)" + (workbook.map { " --workbook \($0)" } ?? "")
      + (workshops.map { " --workshops \($0)" } ?? "")
  }

  /// How output looks.
  func style(_ world: World) -> Style {
    Style(
      colour: color.isOn(environment: world.environment, isTerminal: world.isOutputTerminal),
      isASCII: world.isASCII)
  }
}
