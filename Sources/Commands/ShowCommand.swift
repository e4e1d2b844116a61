import Answers
import ArgumentParser
import Facilitation
import Scripts
import Sessions
import Terminal
import Values
import Workbooks

/// `northstar show`: answers and results on the terminal.
struct ShowCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Answers and results, on the terminal or as JSON.",
    discussion: """
      'northstar show tree' draws the driver tree as far as it has grown. On a pipe, \
      with ACCESSIBLE=1 and in a dumb terminal it is numbered lines of words, for ears and other programs.
      """)

  /// The word for the trees alone.
  private static let tree = "tree"

  @Argument(
    help: "The workshop, or tree; all that were begun when it is left out.",
    completion: .list(BundledScripts.ids + [ShowCommand.tree]))
  var workshop: String?

  @Flag(help: "As JSON, with the results computed.")
  var json = false

  @OptionGroup var options: SharedOptions

  func run(in world: World) throws -> Int32 {
    let workbook = try options.readWorkbook(world)
    var begun = try BegunWorkshop.all(workbook, world)
    let unread = BegunWorkshop.unread(in: workbook, besides: begun)
    if workshop == Self.tree { return try showTree(begun, unread, world) }
    if let workshop {
      let id = try ScriptLibrary(world).linkedScript(workshop).script.id
      begun = begun.filter { $0.script.id == id }
    }
    if json {
      let shown = begun.map { workshop -> JSONValue in
        var record = workshop.record
        record.results = workshop.session.answers.results
        return record.json
      }
      world.output(JSONWriter.text(workshop == nil ? .array(shown) : shown.first ?? .null))
      return ExitStatus.done
    }
    if begun.isEmpty {
      let lines = unread.isEmpty || workshop != nil ? ["Nothing is answered yet."] : unread
      for line in lines { world.say(line, style: options.style(world)) }
    }
    for workshop in begun { show(workshop, world) }
    return ExitStatus.done
  }

  private func showTree(
    _ begun: [BegunWorkshop], _ unread: [String], _ world: World
  ) throws -> Int32 {
    let view = TreeView(begun: begun, options: options, world: world)
    if json {
      world.output(JSONWriter.text(view.json))
    } else {
      for line in unread { world.say(line, style: options.style(world)) }
      try view.show(on: screen(world))
    }
    return ExitStatus.done
  }

  private func screen(_ world: World) -> Screen {
    Screen(
      columns: { world.columns }, style: options.style(world),
      isPlain: world.isOutputPlain && !options.ascii, isASCII: world.isASCII, write: world.output)
  }

  private func show(_ workshop: BegunWorkshop, _ world: World) {
    let session = workshop.session
    let screen = screen(world)
    let exhibits = ExhibitView(screen: screen)
    screen.say("\(workshop.script.id)  \(workshop.script.title)", .title)
    let kept = session.answers.keptMessages
    for line in session.answers.overview where line.state != .untouched {
      guard let step = workshop.script.steps.first(where: { $0.id == line.id }),
        !step.fields.isEmpty
      else { continue }
      screen.space()
      screen.say(session.answers.question(of: step), .question)
      if line.state == .parked {
        screen.say(line.answer, indent: 2)
        screen.say(
          "parked: earlier answers leave it out, and it counts for nothing", .nudge, indent: 2)
      } else {
        show(session, step, line.answer, exhibits)
      }
      if line.isStale {
        screen.say("stale: something it builds on has changed", .nudge, indent: 2)
      }
      for override in workshop.record[line.id]?.overrides ?? [] {
        let against = kept[override] ?? override.rule
        screen.say("kept against '\(against)': \(override.reason)", .hint, indent: 2)
      }
    }
    let results = session.answers.titledResults
    let conclusion = session.answers.conclusion
    guard !results.isEmpty || !conclusion.isEmpty else { return screen.space() }
    screen.space()
    screen.say("Results", .title)
    exhibits.show(conclusion)
    for (title, text) in results { screen.say("\(title): \(text)", indent: 2) }
    screen.space()
  }

  /// What was answered at a step: the sentences of a table that prints some, else its rows under
  /// the names of their columns; a form a line a field, and its sentence below.
  private func show(
    _ session: Session, _ step: Step, _ summary: String, _ exhibits: ExhibitView
  ) {
    let sentences = session.answers.sentences(of: step)
    if let table = session.answers.answerTable(of: step) {
      if step.table == nil {
        exhibits.form(table.columns, table.rows.first ?? [])
      } else if sentences.isEmpty {
        exhibits.table(table.columns, table.rows)
      }
    } else {
      exhibits.sentences([summary])
    }
    exhibits.sentences(sentences)
  }
}
