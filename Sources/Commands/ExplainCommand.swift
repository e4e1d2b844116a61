import ArgumentParser
import BundledWorkshops
import Terminal
import Texts

/// `northstar explain`: the ideas behind the workshops, a page each.
struct ExplainCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "The ideas behind the workshops, a page each.",
    discussion: """
      On a terminal a page higher than the screen goes through $NORTHSTAR_PAGER, $PAGER or less; \
      NORTHSTAR_PAGER=cat prints it.
      """)

  @Argument(
    help: "What to explain; left out, the topics are listed.",
    completion: .list(BundledFiles.topics))
  var topic: String?

  @OptionGroup var options: SharedOptions

  func run(in world: World) throws -> Int32 {
    let style = options.style(world)
    let rows =
      if let topic {
        PageView(style: style, width: min(80, world.columns)).rows(
          of: try page(on: topic.lowercased()))
      } else {
        topics(style, width: min(80, world.columns))
      }
    show(rows, world)
    return ExitStatus.done
  }

  private func page(on topic: String) throws -> String {
    let name = topic.replacing(" ", with: "-")
    if let page = BundledFiles.text("explain/\(name).md") { return page }
    let nearest = nearestName(to: topic, in: BundledFiles.topics)
    throw Failure(
      ExitStatus.noInput,
      "there is no topic '\(topic)'; "
        + (nearest.map { "did you mean '\($0)'?" } ?? "'northstar explain' lists them"))
  }

  /// The topics, each beside the sentence below its title, which says what the page is about.
  private func topics(_ style: Style, width: Int) -> [String] {
    let column = 2 + (BundledFiles.topics.map(\.count).max() ?? 0)
    let rows = BundledFiles.topics.flatMap { topic in
      let blocks = PageView.blocks(of: BundledFiles.text("explain/\(topic).md") ?? "")
      let summary = wrapped(
        blocks.dropFirst(2).first ?? "", width: width, firstIndent: column, indent: column)
      let first = summary.prefix(1).map { style.render(topic, .title) + $0.dropFirst(topic.count) }
      return first + summary.dropFirst()
    }
    return rows + ["", "Read one with: northstar explain nsm"]
  }

  private func show(_ rows: [String], _ world: World) {
    let text = rows.map { $0 + "\n" }.joined()
    if world.isOutputTerminal, case .standard = world.input,
      isCapable(environment: world.environment),
      world.variable("ACCESSIBLE") != "1", let size = world.windowSize(),
      rows.count >= size.rows, let pager = Pager.command(world.environment),
      Pager.show(text, with: pager)
    {
      return
    }
    world.output(text)
  }
}
