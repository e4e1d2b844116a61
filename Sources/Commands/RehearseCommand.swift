import ArgumentParser

/// `northstar rehearse`: walks a script until both sides of every condition were seen.
struct RehearseCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse",
    abstract: "Walk a script by itself, and list what no walk reaches.",
    discussion: """
      For authors: answers every step at random, then seeks what was left out: steps, rules,
      both sides of conditions, options. What no answer can reach is told apart from what was not
      reached in the time given. Nothing is saved. The same seed gives the same report; the exit
      code is 1 when something was not reached.
      """)

  @Argument(help: "ws01, ws02, ws03, recheck, or the name or path of a script of your own.")
  var script: String

  @Option(help: ArgumentHelp("How many random walks.", valueName: "n"))
  var walks: Int = 100

  @Option(
    help: ArgumentHelp(
      "The seed of the random walks (default: another one each time).", valueName: "n"))
  var seed: UInt64?

  @Flag(help: "As JSON.")
  var json = false

  @OptionGroup var options: SharedOptions

  func validate() throws {
    guard (0...100_000).contains(walks) else {
      throw ValidationError("--walks takes a number from 0 to 100000, not \(walks)")
    }
  }

  func run(in world: World) throws -> Int32 {
    try RehearsalView(world: world, asJSON: json).run(script, walks: walks, seed: seed)
  }
}
