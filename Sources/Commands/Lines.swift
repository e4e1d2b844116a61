import Terminal

/// Where a dialogue's lines come from: a line editor, a pipe, a file of answers.
struct Lines {
  let reader: any LineReader
  let style: Style
  let isPlain: Bool
  let isInteractive: () -> Bool
  private let file: String
  private let piped: PlainReader?

  init(_ dialogue: Dialogue, style: Style) throws {
    let world = dialogue.world
    let (rest, isPlain, isTerminal) = Lines.standard(dialogue, style)
    self.isPlain = isPlain
    self.style = isPlain ? Style(colour: false) : style
    guard let name = dialogue.answersFile else {
      reader = rest
      piped = rest as? PlainReader
      file = "standard input"
      isInteractive = { isTerminal }
      return
    }
    let text = try Shelf(world: world).text(of: name)
    let answers = PlainReader(
      bytes: Array(text.utf8), then: isTerminal ? rest : nil, output: world.output)
    reader = answers
    piped = answers
    file = name
    isInteractive = { isTerminal && answers.isUsedUp }
  }

  /// The last line that was read, as compilers name places.
  var place: String { "\(file):\(piped?.lineNumber ?? 0)" }

  private static func standard(_ dialogue: Dialogue, _ style: Style)
    -> (reader: any LineReader, isPlain: Bool, isTerminal: Bool)
  {
    let world = dialogue.world
    if case .bytes(let bytes) = world.input {
      return (PlainReader(bytes: bytes, output: world.output), true, false)
    }
    let signals = Signals()
    let plain = dialogue.isPlain || world.variable("ACCESSIBLE") == "1"
    if !plain, isCapable(environment: world.environment),
      let editor = LineEditor(style: style, signals: signals)
    {
      return (editor, false, true)
    }
    return (
      PlainReader(descriptor: 0, signals: signals, output: world.output), true,
      isTerminal(descriptor: 0)
    )
  }
}
