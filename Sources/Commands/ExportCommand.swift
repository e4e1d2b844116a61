import ArgumentParser
import Foundation
import Reports
import Scripts
import Sessions
import Terminal
import Texts
import Workbooks

/// `northstar export`: results to share with a team.
struct ExportCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write results to share.",
    discussion: """
      Without --workshop an export holds every workshop that was begun, the decision first.

      northstar export html --open
      northstar export markdown -o brief.md
      northstar export csv -o tables/
      northstar export all -o results/
      northstar export --list

      In a calendar, things to do are events of a whole day, which Google, Outlook,
      Apple and Thunderbird all show. With --as todos they are to-dos: Apple
      Reminders, Thunderbird and Nextcloud show them, Google and Outlook do not.

      northstar export ics --at 09:30 -o calendar.ics
      """)

  /// The word for all formats at once.
  private static let all = "all"
  private static let words = ReportFormat.allCases.map(\.rawValue) + [all]
  /// What things to do can be in a calendar.
  private static let kinds = ["events", "todos"]

  @Argument(
    help: "The format, or all; --list shows them.", completion: .list(ExportCommand.words))
  var format: String?

  @Option(
    help: ArgumentHelp("One workshop; all that were begun when left out.", valueName: "id"),
    completion: .workshops)
  var workshop: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "The file to write, or a folder; - is standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "In Markdown, the tree as a Mermaid diagram, which GitHub and many wikis draw.")
  var mermaid = false

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "What things to do are in a calendar: events (Google, Outlook, Apple, Thunderbird) or todos "
        + "(Apple, Thunderbird).", valueName: "kind"),
    completion: .list(ExportCommand.kinds))
  var kind: String?

  @Option(
    help: ArgumentHelp(
      "When meetings begin in a calendar, such as 09:30; they take the whole day when left out.",
      valueName: "hh:mm"))
  var at: String?

  @Flag(help: "The formats, their files, and for whom they are.")
  var list = false

  @Flag(help: "Replace names of people by letters, one for each person throughout.")
  var redact = false

  @Flag(help: "Show it in the browser, once it is written.")
  var open = false

  @Flag(help: "Replace files that are there already.")
  var force = false

  @OptionGroup var options: SharedOptions

  func validate() throws {
    guard !list else { return }
    guard let format else {
      throw ValidationError("name a format: \(Self.words.joined(separator: ", "))")
    }
    guard Self.words.contains(format) else {
      let nearest = nearestName(to: format, in: Self.words)
      throw ValidationError(
        "there is no format '\(format)'; "
          + (nearest.map { "did you mean '\($0)'?" }
            ?? "there is \(Self.words.joined(separator: ", "))"))
    }
    if output?.isEmpty == true {
      throw ValidationError("-o needs the name of a file or a folder, or -")
    }
    if format == Self.all, output == nil || output == "-" {
      throw ValidationError("'all' writes several files; name a folder with -o")
    }
    if open, output == "-" {
      throw ValidationError("--open shows a file; leave '-o -' out")
    }
    if mermaid, ![ReportFormat.markdown.rawValue, Self.all].contains(format) {
      throw ValidationError("--mermaid is for Markdown; export markdown, or leave it out")
    }
    try validateCalendar(format)
  }

  private func validateCalendar(_ format: String) throws {
    if let kind, !Self.kinds.contains(kind) {
      throw ValidationError("--as takes events or todos, not '\(kind)'")
    }
    if let at, TimeOfDay(at) == nil {
      throw ValidationError("--at takes a time from 00:00 to 23:59, such as 09:30, not '\(at)'")
    }
    let named = [kind.map { _ in "--as" }, at.map { _ in "--at" }].compactMap(\.self)
    if !named.isEmpty, ![ReportFormat.ics.rawValue, Self.all].contains(format) {
      let (verb, rest) = named.count == 1 ? ("is", "it") : ("are", "them")
      throw ValidationError(
        "\(named.joined(separator: " and ")) \(verb) for a calendar; export ics, or leave \(rest) out"
      )
    }
  }

  private var reportOptions: ReportOptions {
    var options = ReportOptions()
    options.drawsTrees = mermaid
    options.asTodos = kind == "todos"
    options.hour = at.flatMap { TimeOfDay($0) }
    return options
  }

  func run(in world: World) throws -> Int32 {
    guard !list, let format else {
      showFormats(world)
      return ExitStatus.done
    }
    let (workbook, bytes) = try readWorkbook(world)
    let begun = try BegunWorkshop.all(workbook, world)
    let faults = BegunWorkshop.faults(of: workbook, begun, today: world.today)
    guard faults.isEmpty else {
      // What is not what its question asks for would be missing without a word.
      let findings = faults.map { $0.finding(in: options.workbookName(world), bytes) }
      throw Failure(findings: findings.map { "\($0)\n" }.joined(), ExitStatus.unreadable)
    }
    let chosen = try chosen(begun, in: workbook, world)
    showContradictions(begun, world)
    var shared = workbook
    // Nobody knows which cells of an unknown script name a person.
    if workshop != nil || redact {
      shared.workshops.removeAll { record in !chosen.contains { $0.script.id == record.id } }
    }
    let result = WorkbookResult(chosen.map(\.session.answers), of: shared, isRedacted: redact)
    return try write(format, result, world)
  }

  /// The workbook and its bytes, in which faults have their places.
  private func readWorkbook(_ world: World) throws -> (Workbook, [UInt8]) {
    let name = options.workbookName(world)
    guard name == "-" else { return (try options.readWorkbook(world), try world.bytes(of: name)) }
    let bytes = world.standardInput()
    do throws(StoreFault) {
      return (try WorkbookStore.parse(bytes, path: name), bytes)
    } catch {
      throw Failure(error)
    }
  }

  private func write(_ format: String, _ result: WorkbookResult, _ world: World) throws -> Int32 {
    let target = ExportFiles(options: options, isForced: force, world: world)
    guard let kind = ReportFormat(rawValue: format) else {
      let files = ReportFile.all(of: result, reportOptions)
      return show(try write(files, into: output ?? ".", target), world)
    }
    let files = kind.files(of: result, reportOptions)
    guard let first = files.first else { throw Failure(ExitStatus.noInput, kind.whatIsMissing) }
    let named = output == "/dev/stdout" ? "-" : output ?? (open ? first.name : "-")
    if named == "-" {
      // A file holds each character as it is; a terminal would do what some of them say.
      world.output(
        world.isOutputTerminal
          ? visible(first.text.replacing("\r\n", with: "\n")) : first.text)
      if files.count > 1 {
        let others = files.dropFirst().map(\.name).joined(separator: ", ")
        world.errors("This is \(first.name); -o FOLDER/ writes \(others), too.\n")
      }
      return ExitStatus.done
    }
    if files.count > 1, named.hasSuffix(".csv"), !isFolder(named, world) {
      let base = named.split(separator: "/").last.map(String.init)
      let table = files.first { $0.name == base } ?? first
      try target.write([.init(name: named, text: table.text)])
      world.errors("This is the table \(table.name); -o FOLDER/ writes all of them.\n")
      return show(named, world)
    }
    if files.count > 1 || isFolder(named, world) {
      return show(try write(files, into: named, target), world)
    }
    try target.write([.init(name: named, text: first.text)])
    return show(named, world)
  }

  /// Writes files into a folder, and names the first.
  private func write(
    _ files: [ReportFile], into named: String, _ target: ExportFiles
  ) throws -> String {
    let folder = named.hasSuffix("/") && named != "/" ? String(named.dropLast()) : named
    let written = files.map { ExportFiles.File(name: folder + "/" + $0.name, text: $0.text) }
    try target.write(written, in: folder)
    return written.first?.name ?? folder
  }

  private func isFolder(_ name: String, _ world: World) -> Bool {
    name.hasSuffix("/") || world.kind(ofFile: name) == .typeDirectory
  }

  /// Shows a file in the browser if that is wanted.
  private func show(_ file: String, _ world: World) -> Int32 {
    guard open else { return ExitStatus.done }
    if !world.browse(world.path(file)) {
      world.errors("There is no browser to show it in; open \(visible(file)) yourself.\n")
    }
    return ExitStatus.done
  }

  private func showFormats(_ world: World) {
    let width = Self.words.map(\.count).max() ?? 0
    let files = ReportFormat.allCases.map(\.file)
    let fileWidth = files.map(\.count).max() ?? 0
    let indent = width + fileWidth + 4
    func line(_ format: String, _ file: String, _ words: String) {
      let cells = [(format, width), (file, fileWidth)].map { cell, width in
        cell + String(repeating: " ", count: max(0, width - cell.count)) + "  "
      }
      let room = world.columns - indent
      guard world.isOutputTerminal else { return world.output(cells.joined() + words + "\n") }
      if room < 30 {
        world.output("\(format)  \(file)\n")
        return world.say(words, indent: 2, further: 2)
      }
      for (number, row) in wrapped(words, width: room, indent: 0).enumerated() {
        let start = number == 0 ? cells.joined() : String(repeating: " ", count: indent)
        world.output(start + row + "\n")
      }
    }
    for (format, file) in zip(ReportFormat.allCases, files) {
      line(format.rawValue, file, "for " + format.audience)
    }
    line(Self.all, "a folder", "all of these, with index.html to find them by")
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

  private func chosen(
    _ begun: [BegunWorkshop], in workbook: Workbook, _ world: World
  ) throws -> [BegunWorkshop] {
    let unread = BegunWorkshop.unread(in: workbook, besides: begun)
    if let workshop {
      if let named = begun.first(where: { $0.script.id == workshop.lowercased() }) {
        return [named]
      }
      if let line = unread.first(where: { $0.hasPrefix(workshop.lowercased() + ":") }) {
        throw Failure(ExitStatus.noInput, line)
      }
      let ids = begun.map(\.script.id)
      throw Failure(
        ExitStatus.noInput,
        "'\(workshop)' is not begun in '\(options.workbookName(world))'"
          + (ids.isEmpty ? "" : "; there is \(ids.joined(separator: ", "))"))
    }
    guard !begun.isEmpty || unread.isEmpty else {
      throw Failure(ExitStatus.noInput, unread.joined(separator: "; "))
    }
    guard !begun.isEmpty else {
      throw Failure(
        ExitStatus.noInput,
        "nothing is answered in '\(options.workbookName(world))' yet; "
          + "'northstar run \(BundledScripts.first)' begins")
    }
    return begun
  }
}
