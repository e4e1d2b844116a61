import Sessions
import Testing

@testable import Facilitation

@Suite struct SlashCommandTests {
  @Test(
    arguments: [
      ("Monday", .text("Monday")), ("", .text("")), (" ? ", .command(.why, "")),
      ("??", .text("??")), ("/why", .command(.why, "")),
      ("  /KEEP  it is so", .command(.keep, "it is so")),
      ("//etc", .text("/etc")), ("/etc", .unknown("/etc", nearest: nil)),
      ("/revew", .unknown("/revew", nearest: "/review")), ("/", .unknown("/", nearest: nil)),
      ("/att x", .unknown("/att", nearest: nil)),
    ] as [(String, SlashCommand.Line)])
  func reads(_ line: String, _ meaning: SlashCommand.Line) {
    #expect(SlashCommand.read(line) == meaning)
  }

  @Test(
    arguments: [
      ("Monday /back", "Monday", .command(.back, "")),
      ("Monday/go x", "Monday", .command(.go, "x")),
      ("Monday or /so", "Monday", .text("Monday or /so")),
      ("Tuesday /back", "Monday", .text("Tuesday /back")),
      ("/back", "", .command(.back, "")),
    ] as [(String, String, SlashCommand.Line)])
  func readsACommandBehindWhatStoodInTheLine(
    _ line: String, _ standing: String, _ meaning: SlashCommand.Line
  ) {
    #expect(SlashCommand.read(line, behind: standing) == meaning)
  }

  @Test func tellsTheSessionWhatIsNotForTheScreenAlone() {
    let told = SlashCommand.allCases.compactMap { command in
      command.event("x").map { (command, $0) }
    }
    let expected: [(SlashCommand, Event)] = [
      (.back, .back), (.go, .go("x")), (.skip, .skip), (.later, .later), (.keep, .keep("x")),
      (.yes, .takeOffer), (.park, .park("x")), (.row, .row("x")), (.insert, .insert("x")),
      (.move, .move("x")), (.drop, .drop("x")), (.undo, .undo), (.more, .more), (.at, .at("x")),
    ]
    #expect(told.map(\.0) == expected.map(\.0))
    #expect(told.map(\.1) == expected.map(\.1))
  }

  @Test func explainsEachButTheOneForFilesOfAnswers() {
    #expect(SlashCommand.allCases.filter { $0.help == nil } == [.at])
  }
}
