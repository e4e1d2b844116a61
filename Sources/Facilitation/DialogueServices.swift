import Scripts
public import Sessions
public import Terminal
public import Values
public import Workbooks

/// What a dialogue is given of the world outside: the clock, ids, the disk, the person's editor.
public struct DialogueServices {
  /// The time.
  public var now: () -> Instant
  /// A new id for a row.
  public var newID: () -> String
  /// Puts the workbook on disk.
  public var save: (Workbook) -> SaveOutcome
  /// Puts a copy of the workbook into another file.
  public var saveCopy: (Workbook, String) -> SaveOutcome
  /// Text that was being typed at a step when the program ended.
  public var draft: (_ step: String) -> String?
  /// Keeps text that is being typed at a step, or drops it when there is none.
  public var keepDraft: (_ step: String, _ text: String?) -> Void
  /// Lets the person write in their own editor.
  public var edit: (String) -> ExternalEditor.Result
  /// Why a step of another workshop cannot be gone to; nothing when it can.
  public var refusal: (StepPlace, Workbook) -> Refusal?
  /// Lines typed before, oldest first.
  public var history: [String]
  /// How long a second lasts at a prompt that waits; nothing where the clock stands.
  public var millisecondsASecond: Int?

  /// Names what is given.
  public init(
    now: @escaping () -> Instant, newID: @escaping () -> String,
    save: @escaping (Workbook) -> SaveOutcome,
    saveCopy: @escaping (Workbook, String) -> SaveOutcome,
    draft: @escaping (String) -> String?, keepDraft: @escaping (String, String?) -> Void,
    edit: @escaping (String) -> ExternalEditor.Result,
    refusal: @escaping (StepPlace, Workbook) -> Refusal?, history: [String],
    millisecondsASecond: Int? = nil
  ) {
    self.now = now
    self.newID = newID
    self.save = save
    self.saveCopy = saveCopy
    self.draft = draft
    self.keepDraft = keepDraft
    self.edit = edit
    self.refusal = refusal
    self.history = history
    self.millisecondsASecond = millisecondsASecond
  }
}
