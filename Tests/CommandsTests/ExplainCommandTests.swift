import CommandsTestSupport
import Foundation
import TestSupport
import Testing

private let pages = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appendingPathComponent("Workshops/explain")

private let topics =
  (try? FileManager.default.contentsOfDirectory(atPath: pages.path))?
  .map { String($0.dropLast(".md".count)) }.sorted() ?? []

@Suite struct ExplainCommandTests {
  private let program: TestWorld
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    program = TestWorld(in: folder.path)
  }

  @Test func listsEveryPageOnALineOfItsOwn() throws {
    let run = program.run(["explain"])
    let lines = run.output.components(separatedBy: "\n")
    #expect(lines.suffix(3) == ["", "Read one with: northstar explain nsm", ""])
    let listed = lines.dropLast(3).map { $0.split(separator: " ", maxSplits: 1).map(String.init) }
    #expect(listed.compactMap(\.first).sorted() == topics)
    #expect(lines.allSatisfy { $0.count <= 80 })
    for line in listed {
      let text = try String(
        contentsOf: pages.appendingPathComponent("\(line[0]).md"), encoding: .utf8)
      #expect(
        text.components(separatedBy: "\n")[2] == line[1].trimmingCharacters(in: .whitespaces))
    }
  }

  @Test func wrapsTheListBesideTheTopics() throws {
    var narrow = program
    narrow.environment["COLUMNS"] = "40"
    let lines = narrow.run(["explain"]).output.components(separatedBy: "\n")
    #expect(
      lines.prefix(5) == [
        "nsm           The one number that says",
        "              if customers keep getting",
        "              what they need.",
        "not-nsm       Three things that are put",
        "              in its place and cannot",
      ])
  }

  /// A screen of 24 rows shows the page and the prompt after it.
  @Test(arguments: topics)
  func fitsAPageOnAScreen(_ topic: String) throws {
    let run = program.run(["explain", topic])
    let rows = run.output.components(separatedBy: "\n").dropLast()
    #expect(run.status == 0)
    #expect(rows.count <= 23)
    #expect(rows.allSatisfy { $0.count <= 80 })
    #expect(!run.output.contains("**") && !run.output.contains("`") && !run.output.contains("#"))
  }

  /// What stands in marks of code on a page is a topic, or is typed somewhere else.
  @Test(arguments: topics)
  func namesOnlyTopicsThatThereAre(_ topic: String) throws {
    let page = try String(
      contentsOf: pages.appendingPathComponent("\(topic).md"), encoding: .utf8)
    let named = page.matches(of: /`([a-z-]+)`/).map { String($0.output.1) }
    #expect(named.filter { !topics.contains($0) } == [])
    #expect(!named.contains(topic))
  }

  @Test func wrapsToTheWidthAndShowsHeadingsAndNamesInBold() throws {
    var narrow = program
    narrow.environment["COLUMNS"] = "44"
    let run = narrow.run(["explain", "alignment", "--color", "always"])
    let start = """
      \u{1B}[1mAlignment\u{1B}[0m

      One metric, and each team's own slice of it.

      Teams are aligned when each can say in a
      sentence how its work moves the same number.
      They need not do the same things. For a
      streaming service that counts time spent
      listening:

      - \u{1B}[1mMarketing\u{1B}[0m promotes personal playlists.
      - \u{1B}[1mProduct\u{1B}[0m makes new songs easier to find.
      - \u{1B}[1mEngineering\u{1B}[0m makes the app faster.

      """
    #expect(String(run.output.prefix(start.count)) == start)
  }

  @Test(arguments: [
    ("nms", "there is no topic 'nms'; did you mean 'nsm'?"),
    ("driver tree", nil), ("NSM", nil),
    ("weather", "there is no topic 'weather'; 'northstar explain' lists them"),
  ])
  func namesTheNearestTopic(_ typed: String, _ message: String?) throws {
    let run = program.run(["explain", typed])
    #expect(run.status == (message == nil ? 0 : 66))
    #expect(run.errors == (message.map { "northstar: error: \($0)\n" } ?? ""))
  }

  @Test func offersTopicsToTheShell() throws {
    let run = program.run(["--generate-completion-script", "fish"])
    let offered = run.output.split(separator: "\n").filter { line in
      topics.allSatisfy { line.contains($0) }
    }
    #expect(offered.count == 1)
  }
}
