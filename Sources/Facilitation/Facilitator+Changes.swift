import Sessions
import Terminal
import Texts
import Workbooks

extension Facilitator {
  /// Says what has changed in the script since it was answered; someone there chooses to go on.
  ///
  /// Lines of a pipe or a file are answers, so that none of them is taken for this.
  mutating func tellChanges() {
    guard let summary = session.changes.summary else { return }
    let view = ChangesView(screen: screen)
    view.show(summary, session)
    guard isInteractive() else { return }
    screen.say(Wording.changesHint, .hint)
    let prompt = SidePrompt(reader: reader, screen: screen, help: Wording.changesHint)
    if case .ended(let ending) = prompt.ask(ended: ChangesChoice.ended, { choice($0, view) }) {
      self.ending = ending
    } else {
      report(ports.save(session.workbook))
    }
  }

  private func choice(_ line: String, _ view: ChangesView) -> ChangesChoice? {
    switch SlashCommand.read(line) {
    case .text(let text) where text.trimmed.isEmpty: return .goesOn
    case .command(.quit, _): return .ended(.stopped)
    case .command(.review, _): view.showEach(of: session)
    case .command(.help, _): HelpView.commands(on: screen)
    case .unknown(let command, let nearest):
      MessageView(screen: screen).unknown(command, nearest: nearest)
    case .text, .command: break
    }
    screen.say(Wording.changesHint, .hint)
    return nil
  }
}

/// What someone chose whose workshop has changed.
private enum ChangesChoice {
  case goesOn
  case ended(Ending)
}
