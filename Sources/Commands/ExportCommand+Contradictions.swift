import Answers
import Scripts
import Sessions
import Terminal
import Texts

extension ExportCommand {
  /// Says what does not fit together before the page is shared.
  ///
  /// The page is written all the same, and with success: what answers are worth is for people to
  /// say.
  func tellContradictions(_ standings: [Standing], _ world: World) {
    let view = ContradictionsView(options: options, world: world)
    for line in view.lines(standings.flatMap(\.session.answers.contradictions)) {
      world.errors(visible(line.text) + "\n")
    }
  }
}
