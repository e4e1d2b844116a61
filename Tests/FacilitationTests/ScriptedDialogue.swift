import Scripts
import Sessions
import Terminal
import Values
import Workbooks

@testable import Facilitation

/// A dialogue whose lines are given beforehand, and all that a person would see of it.
///
/// A class, as the screen, the prompts and the disk write beside one another.
final class ScriptedDialogue: LineReader {
  /// Everything printed, with the sign and the text of each prompt; a word beside the line in `[]`.
  private(set) var printed = ""
  private(set) var prompts: [Prompt] = []
  /// What happened on the disk, in order: `save`, `copy FILE`, `draft STEP: TEXT`, `drop STEP`.
  private(set) var disk: [String] = []
  /// The drafts that are left, by step.
  private(set) var kept: [String: String] = [:]
  /// The session the dialogue ended in.
  private var session: Session?
  /// How often a draft was looked for.
  private(set) var draftReads = 0
  private var outcomes: [Outcome]
  private var saves: [SaveOutcome]
  private let isPlain: Bool
  private var now = Instant(seconds: 1_795_251_600)

  /// How many seconds pass at each prompt.
  var secondsALine = 0
  /// What stands in the line when typing pauses, one a prompt.
  var pauses: [String] = []
  var isInteractive = true
  var history: [String] = []
  /// Drafts that a run before has left, by step.
  var drafts: [String: String] = [:]
  /// What the person's editor makes of any text.
  var edited = ExternalEditor.Result.edited("edited")
  var people = ["Ann"]
  let screen: Screen

  /// `saves` are what comes of the first saves; those after them succeed.
  init(
    _ outcomes: [Outcome], saves: [SaveOutcome] = [], columns: Int = 80, isPlain: Bool = false
  ) {
    self.outcomes = outcomes
    self.saves = saves
    self.isPlain = isPlain
    let text = Text()
    screen = Screen(
      columns: { columns }, style: Style(colour: false), isPlain: isPlain,
      write: { text.write($0) })
    text.dialogue = self
  }

  /// The same with lines that are sent with Enter.
  convenience init(
    _ lines: [String], saves: [SaveOutcome] = [], columns: Int = 80, isPlain: Bool = false
  ) {
    self.init(lines.map { .submitted($0) }, saves: saves, columns: columns, isPlain: isPlain)
  }

  private final class Text {
    weak var dialogue: ScriptedDialogue?
    func write(_ text: String) { dialogue?.printed += text }
  }

  func ask(_ prompt: Prompt) -> Outcome {
    prompts.append(prompt)
    now.seconds += secondsALine
    if !pauses.isEmpty { prompt.draft?(pauses.removeFirst()) }
    let outcome = outcomes.isEmpty ? .endOfInput("") : outcomes.removeFirst()
    // A plain reader shows its own sign and what was typed.
    let taken = outcome == .submitted("") && prompt.initial.isEmpty ? prompt.taken ?? "" : ""
    printed += isPlain ? "> \(outcome.text)\n" : prompt.sign + prompt.initial + taken + "\n"
    return outcome
  }

  func remark(_ text: StyledText) { printed += "[\(text.text)]\n" }

  /// Goes through a script over a workbook; returns how it ended and the session it ended in.
  @discardableResult
  func run(
    _ script: Script, _ workbook: Workbook? = nil, from step: String? = nil
  ) -> (ending: Ending, session: Session) {
    var answered = workbook ?? Workbook(id: "test")
    if workbook == nil { answered.people = people }
    var facilitator = Facilitator(
      Session(script, workbook: answered), reader: self, screen: screen, services: services,
      isInteractive: { self.isInteractive })
    let ending = facilitator.run(from: step)
    session = facilitator.session
    return (ending, facilitator.session)
  }

  /// The cells of a column of a table, the first one unless another is named.
  func rows(_ step: String, _ column: String = "name") -> [String] {
    let slot = session.flatMap { $0.workbook[$0.script.id]?[step] }
    return slot?.value.array?.compactMap { $0.object?[column]?.string } ?? []
  }

  private var services: DialogueServices {
    var ids = 0
    return DialogueServices(
      now: { self.now },
      newID: {
        ids += 1
        return "r\(ids)"
      },
      save: { _ in
        self.disk.append("save")
        return self.saves.isEmpty ? .saved : self.saves.removeFirst()
      },
      saveCopy: { _, file in
        self.disk.append("copy \(file)")
        return file == "taken.json" ? .notSaved(.alreadyThere(path: file)) : .saved
      },
      draft: { step in
        self.draftReads += 1
        return self.drafts[step]
      },
      keepDraft: { step, text in
        self.kept[step] = text
        self.disk.append(text.map { "draft \(step): \($0)" } ?? "drop \(step)")
      },
      edit: { _ in self.edited },
      refusal: { place, _ in
        place.workshop == "ws09" ? .noSuchWorkshop(typed: place.workshop) : nil
      },
      history: history, millisecondsASecond: 10)
  }
}

/// What a dialogue prints on wide and narrow screens, edited and plain, one under the other.
func screens(_ lines: [String], _ body: (ScriptedDialogue) throws -> Void) rethrows -> String {
  try [(80, false), (40, false), (80, true), (40, true)].map { columns, isPlain in
    let dialogue = ScriptedDialogue(lines, columns: columns, isPlain: isPlain)
    try body(dialogue)
    return "== \(columns) columns\(isPlain ? ", plain" : "")\n\(dialogue.printed)"
  }.joined(separator: "\n")
}
