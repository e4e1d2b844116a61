public import Scripts
import Sessions
public import Terminal
import Texts

/// What someone meets who begins a workshop: its promise, and who takes part.
///
/// It needs the script's head only, so that the first question stands before the rest is read.
public struct Welcome {
  /// What came of asking who takes part.
  public enum Answer: Hashable {
    /// The names, none if the person would rather not say.
    case people([String])
    /// The dialogue ended here.
    case ended(Ending)
  }

  let head: ScriptHead
  let reader: any LineReader
  let screen: Screen

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
    screen.say(Wording.commandsHint, .hint)
  }

  /// Asks who takes part, until there is an answer or an end.
  public func people() -> Answer {
    screen.space()
    screen.say(Wording.people, .question)
    return SidePrompt(reader: reader, screen: screen, help: Wording.peopleHelp)
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
    case .command(.why, _): screen.say(Wording.peopleHelp, .hint)
    case .command: screen.say(Wording.notYet, .hint)
    case .unknown(let command, let nearest):
      MessageView(screen: screen).unknown(command, nearest: nearest)
    }
    return nil
  }
}
