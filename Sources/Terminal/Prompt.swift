/// One question's line: what stands in it, beside it, and what its keys offer.
public struct Prompt {
  /// Stands before the text; the plain reader shows its own.
  public var sign = "❯ "
  /// Stands in the line, ready to edit.
  public var initial = ""
  /// Where the cursor stands in the initial text, in scalars; nothing for its end.
  public var cursor: Int?
  /// Whether a character typed first takes the place of the initial text, as in a selection.
  ///
  /// Any other key, as an arrow, Backspace or `^E`, leaves the text there to be edited.
  public var isReplacedByTyping = false
  /// Shown faintly while the line is empty.
  public var hint = ""
  /// Shown at the right edge of the first row while there is room.
  public var progress = ""
  /// What stands at the right edge in place of ``progress``, from the text, such as `34 words`.
  public var measure: ((_ text: String) -> String)?
  /// What an empty line stands for; submitted empty, the line is left on the screen as this.
  public var taken: String?
  /// Whether an answer may have newlines; Alt-Enter makes one.
  public var multiline = false
  /// Whether the newlines of a pasted block are kept though the answer has one line.
  ///
  /// The submitted text then has newlines, so that each line can be taken as a row of a table.
  public var pasteLines = false
  /// After so many milliseconds, as soon as typing pauses, the prompt ends with
  /// ``Outcome/timedOut(_:cursor:)`` and leaves nothing on the screen.
  public var timeout: Int?
  /// Earlier answers of the same kind, oldest first, for Up, Down and Ctrl-R.
  public var history: [String] = []
  /// What Up and Down choose from in place of history, from the text and the cursor's place in it,
  /// counted in scalars; nil where history is better.
  public var choices: ((_ text: String, _ cursor: Int) -> Choices?)?
  /// Whether Alt-Up and Alt-Down end the prompt with ``Outcome/moved(by:_:)``.
  public var takesMoves = false
  /// What Tab offers, from the text and the cursor's place in it, counted in scalars.
  public var complete: ((_ text: String, _ cursor: Int) -> Completions)?
  /// Called with the text when typing has paused for about two seconds and the text has changed.
  ///
  /// It runs while the prompt is open: it must neither print nor ask.
  public var draft: ((_ text: String) -> Void)?

  /// A prompt with an empty line and nothing beside it.
  public init() {}
}

/// What Tab offers at one place in a line.
public struct Completions: Hashable, Sendable {
  /// The first scalar of the line that a candidate replaces; it replaces up to the cursor.
  public var start: Int
  /// The whole texts offered, in the order shown.
  public var candidates: [String]
  /// What is put after the only candidate, such as a space.
  public var suffix: String

  /// Candidates for the scalars from `start` up to the cursor.
  public init(start: Int, candidates: [String], suffix: String = "") {
    self.start = start
    self.candidates = candidates
    self.suffix = suffix
  }
}
