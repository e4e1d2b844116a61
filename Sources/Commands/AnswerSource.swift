import Terminal

/// Where the lines of a dialogue come from: a line editor, a pipe, a file of answers.
struct AnswerSource {
  /// What asks for the lines.
  let reader: any LineReader
  let style: Style
  /// Whether prompts are plain lines.
  let isPlain: Bool
  /// Whether a person can answer again what was refused.
  let isInteractive: () -> Bool
  private let file: String
  private let lines: PlainReader?

  /// Lines from a file, if one is named, then from standard input.
  init(answersFile: String?, isPlain: Bool, style: Style, world: World) throws {
    let standard = Self.standard(isPlain: isPlain, style, world)
    self.isPlain = standard is PlainReader
    self.style = self.isPlain ? Style(colour: false) : style
    guard let answersFile else {
      reader = standard
      lines = standard as? PlainReader
      file = "standard input"
      isInteractive = { world.isInputTerminal }
      return
    }
    let answers = PlainReader(
      bytes: Array(try world.text(of: answersFile).utf8),
      then: world.isInputTerminal ? standard : nil, output: world.output)
    reader = answers
    lines = answers
    file = answersFile
    isInteractive = { world.isInputTerminal && answers.isUsedUp }
  }

  /// The last line that was read, as compilers name places.
  var place: String { "\(file):\(lines?.lineNumber ?? 0)" }

  private static func standard(isPlain: Bool, _ style: Style, _ world: World) -> any LineReader {
    guard case .standard = world.input else { return world.plainReader(signals: nil) }
    let signals = Signals()
    if !isPlain, world.variable("ACCESSIBLE") != "1", isCapable(environment: world.environment),
      let editor = LineEditor(style: style, signals: signals)
    {
      return editor
    }
    return world.plainReader(signals: signals)
  }
}
