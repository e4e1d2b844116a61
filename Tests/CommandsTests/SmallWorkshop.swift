import CommandsTestSupport
import TestSupport

/// A workshop of three steps, as a file of the folder that a test runs in.
enum SmallWorkshop {
  static let file = "team.yaml"
  static let lines = "Ada\nMonday\n4\nfine\n"

  private static let text = """
    workshop: team
    title: Know your team
    minutes: 3
    promise: A picture.
    results: {size: crew}
    steps:
      - {id: place, kind: text, minutes: 1, ask: Which meeting is it?, why: w, good: g, weak: w}
      - {id: crew, kind: number, minutes: 1, ask: How many?, why: w, good: 4, weak: 40, open: true}
      - {id: mood, kind: text, minutes: 1, ask: "How was it, {crew} people?", why: w, good: g, weak: w}

    """

  /// A world with the script in its folder, where own workshops are looked for.
  static func world(in folder: TemporaryFolder) throws -> TestWorld {
    var world = TestWorld(in: folder.path)
    world.environment["NORTHSTAR_WORKSHOPS"] = "."
    try world.write(text, file)
    return world
  }
}
