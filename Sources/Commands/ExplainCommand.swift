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
        PageView(style: style, width: world.pageWidth).rows(of: try page(on: topic.lowercased()))
      } else {
        topics(style)
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

  private func topics(_ style: Style) -> [String] {
    let longest = BundledFiles.topics.map(\.count).max() ?? 0
    return BundledFiles.topics.map { topic in
      // The paragraph below the title says in a sentence what the page is about.
      let blocks = PageView.blocks(of: BundledFiles.text("explain/\(topic).md") ?? "")
      let gap = String(repeating: " ", count: longest - topic.count + 2)
      return style.render(topic, .title) + gap + (blocks.dropFirst(2).first ?? "")
    } + ["", "Read one with: northstar explain nsm"]
  }

  private func show(_ rows: [String], _ world: World) {
    let text = rows.map { $0 + "\n" }.joined()
    if world.isOutputTerminal, case .standard = world.input,
      isCapable(environment: world.environment),
      world.variable("ACCESSIBLE") != "1", let size = TerminalSize(descriptor: 1),
      rows.count >= size.rows, let pager = Pager.command(world.environment),
      Pager.show(text, with: pager)
    {
      return
    }
    world.output(text)
  }
}

extension World {
  /// The columns that text to be read is wrapped to: no wider than is read with ease.
  fileprivate var pageWidth: Int {
    min(80, TerminalSize(descriptor: 1)?.columns ?? variable("COLUMNS").flatMap { Int($0) } ?? 80)
  }
}
