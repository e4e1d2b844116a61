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
      bytes: try world.bytes(of: answersFile),
      then: world.isInputTerminal ? standard : nil, output: world.output)
    reader = answers
    lines = answers
    file = answersFile
    isInteractive = { world.isInputTerminal && answers.isUsedUp }
  }

  /// The last line that was read, as compilers name places.
  var place: String { "\(file):\(lines?.lineNumber ?? 0)" }

  /// What is wrong with a line that is no text, as compilers say it.
  func finding(_ malformed: Malformed) -> String {
    switch malformed {
    case .bytes(let byte, let line, let column):
      "\(file):\(line):\(column): error: byte 0x\(String(byte, radix: 16, uppercase: true)) is no "
        + "UTF-8 text; everything before it is saved; for the rest, convert it, as with "
        + "'iconv -f latin1 -t utf-8' (or -f utf-16)\n"
    case .tooLong(let most):
      "\(place): error: a line of over \(most) bytes, whose end may be missing; "
        + "everything before it is saved\n"
    }
  }

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
