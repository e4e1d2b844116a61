public import Scripts
import Sessions
public import Terminal
import Texts

/// What someone meets who begins a workshop: its promise, and who takes part.
///
/// It needs the script's head only, so that the first question stands before the rest is read.
public struct Welcome {
  /// What came of asking who takes part.
  public enum Answer: Hashable, Sendable {
    /// The names, none if the person would rather not say.
    case people([String])
    /// The dialogue ended here.
    case ended(Ending)
  }

  private static let help =
    "The names go into the workbook, so that owners who are here can be told from those who are not."

  private let head: ScriptHead
  private let reader: any LineReader
  private let screen: Screen

  /// Makes a welcome to a workshop.
  public init(_ head: ScriptHead, reader: any LineReader, screen: Screen) {
    self.head = head
    self.reader = reader
    self.screen = screen
  }

  /// Prints what the workshop promises.
  public func open() {
    screen.spread(
      StyledText(head.title, .title),
      StyledText("about \(head.minutes) min", .progress))
    screen.say(head.promise)
    if !head.bring.isEmpty { screen.say("Bring: " + head.bring) }
    screen.say(HelpView.commandsHint, .hint)
  }

  /// Asks who takes part, until there is an answer or an end.
  public func people() -> Answer {
    screen.space()
    screen.say(
      "Who takes part? Names, commas between. An empty line if you would rather not say.",
      .question)
    return RepeatedPrompt(reader: reader, screen: screen, help: Self.help)
      .ask(ended: Answer.ended, answer)
  }

  private func answer(_ line: String) -> Answer? {
    switch SlashCommand.read(line) {
    case .text(let text):
      do throws(Refusal) {
        return .people(try People.names(in: text))
      } catch {
        MessageView(screen: screen).refused(error)
      }
    case .command(.at, let step) where step.trimmed != "people":
      return .ended(.misplaced(expected: step.trimmed, actual: "people"))
    case .command(.at, _): break
    case .command(.quit, _): return .ended(.stopped)
    case .command(.help, _): HelpView.commands(on: screen)
    case .command(.skip, _): return .people([])
    case .command(.why, _): screen.say(Self.help, .hint)
    case .command:
      screen.say("That works once the first step is asked. Names, or an empty line, go on.", .hint)
    case .unknown(let command, let nearest):
      MessageView(screen: screen).unknown(command, nearest: nearest)
    }
    return nil
  }
}
