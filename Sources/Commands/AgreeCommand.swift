import ArgumentParser
import Texts
import Workbooks

/// `northstar agree`: an owner accepts what carries their name.
struct AgreeCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "agree",
    abstract: "Accept what carries your name, with or without a change.",
    discussion: """
      A page stays a proposal until everybody it names has accepted. What changes afterwards is to \
      be accepted again.

      northstar agree "Dana Ruiz"
      northstar agree "Dana Ruiz" --with "a week later"
      northstar agree --from reply.eml
      """)

  @Argument(help: "Who replies, named as the page does.")
  var name: String?

  @Option(help: ArgumentHelp("The change that is wanted.", valueName: "change"))
  var with: String?

  @Option(help: ArgumentHelp("Why it cannot stand.", valueName: "reason"))
  var decline: String?

  @Option(
    help: ArgumentHelp(
      "A mail with the page's lines filled in, its text, or JSON; - is standard input.",
      valueName: "file"))
  var from: String?

  @Option(
    help: ArgumentHelp("One workshop; all finished ones when left out.", valueName: "id"))
  var workshop: String?

  @OptionGroup var options: SharedOptions

  func validate() throws {
    guard from == nil || name == nil && with == nil && decline == nil && workshop == nil else {
      throw ValidationError("--from says who replies and what; leave the rest out")
    }
    guard from != nil || name != nil else {
      throw ValidationError("name who replies, or a file with --from")
    }
    guard with == nil || decline == nil else {
      throw ValidationError("--with and --decline are two answers; give one")
    }
    for (option, words) in [("--with", with), ("--decline", decline)] {
      guard let words else { continue }
      guard !words.trimmed.isEmpty else {
        throw ValidationError("\(option) needs a few words")
      }
      guard words.count <= Reply.Answer.most else {
        throw ValidationError("\(option) takes \(Reply.Answer.most) characters at most")
      }
    }
  }

  func run(in world: World) throws -> Int32 {
    var recorder = try ReplyRecorder(options: options, world: world)
    defer { recorder.close() }
    if let from {
      try recorder.record(from: from)
    } else {
      let answer: Reply.Answer =
        if let with {
          .acceptedWithChange(cleaned(with, lines: false))
        } else if let decline {
          .declined(cleaned(decline, lines: false))
        } else {
          .accepted
        }
      try recorder.record(answer, of: name ?? "", in: workshop?.lowercased())
    }
    try recorder.finish()
    return ExitStatus.done
  }
}
