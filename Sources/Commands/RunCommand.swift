import ArgumentParser

/// `northstar run`: starts a workshop or goes on with it.
struct RunCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Start a workshop, or go on where you stopped.",
    discussion: """
      Answers can be typed, piped, or read from a file; each is saved before the next question.
      Leave with /quit, Ctrl-D or Ctrl-C twice, and come back with the same command.
      """)

  @Argument(
    help: ArgumentHelp(stringLiteral: BundledScripts.orOwn),
    completion: .workshops)
  var workshop: String

  @Option(help: ArgumentHelp("Begin at a step you have reached.", valueName: "step"))
  var from: String?

  @Option(
    help: ArgumentHelp("Take lines from a file first, then from the terminal.", valueName: "file"),
    completion: .file())
  var answers: String?

  @Option(name: .customLong("as"), help: ArgumentHelp("Who is typing.", valueName: "name"))
  var author: String?

  @Flag(help: "Begin a finished workshop again; the answers it has are kept aside.")
  var again = false

  @Flag(help: "Plain lines: no line editor, no escape codes.")
  var plain = false

  @OptionGroup var options: SharedOptions

  func run(in world: World) throws -> Int32 {
    var dialogue = Dialogue(workshop, options: options, world: world)
    dialogue.author = author
    dialogue.isPlain = plain
    dialogue.beginsAgain = again
    dialogue.answersFile = answers
    return try dialogue.run(from: from)
  }
}
