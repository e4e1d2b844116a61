public import Values

/// The place of one question's answer in a workbook.
///
/// A workbook has the slots of all its questions from the start, so that two people who answer
/// different questions change different lines.
public struct Slot: Hashable, Sendable {
  /// The step's id: `review_scope`.
  public var id: String
  /// The question as it was shown; its raw text until it is asked.
  public var question: String
  /// The answer; `null` until there is one, and when it was put off.
  public var value: JSONValue = .null
  /// How far the question has come.
  public var state = SlotState.untouched
  /// The step's version in the script it was answered with.
  public var version = 1
  /// When it was answered.
  public var at: Instant?
  /// Who answered.
  public var by: String?
  /// How long answering took, in seconds.
  public var seconds: Int?
  /// Whether an earlier answer has changed since.
  public var stale = false
  /// Whether earlier answers leave the question out; the answer is kept and counts for nothing.
  public var parked = false
  /// Where the answer was taken from.
  public var from: SlotSource?
  /// Strong messages kept against, with reasons.
  public var overrides: [Override] = []
  /// What was put off.
  public var followUps: [FollowUp] = []
  /// Answers the step does not take any more, and cells and rows that left it.
  public var earlier: [JSONValue] = []
  /// Members of a newer version.
  public var unknown = UnknownMembers()

  /// Makes an untouched slot.
  public init(id: String, question: String) {
    self.id = id
    self.question = question
  }
}

extension Slot {
  /// The cells of each row of a table, its id among them.
  public var rowCells: [JSONObject] { (value.array ?? []).compactMap(\.object) }

  /// The rows of a table, by id.
  public var rowIDs: [String] { rowCells.compactMap { $0["id"]?.string } }

  /// The rows of a table and those it had before, dropped or left when it was answered anew.
  public var rowIDsEver: [String] {
    rowIDs
      + earlier.flatMap { element in
        (element.array ?? [element]).compactMap { $0.object?["id"]?.string }
          + (Slot(earlier: element)?.rowIDs ?? [])
      }
  }

  /// The cells of a row, or of the form when the row has no id.
  public func cells(of row: String) -> JSONObject? {
    row.isEmpty
      ? value.object : value.array?.lazy.compactMap(\.object).first { $0["id"]?.string == row }
  }

  /// Whether a cell was put off; the row of a form has no id.
  public func isPutOff(row: String, column: String) -> Bool {
    followUps.contains { ($0.row ?? "") == row && $0.column == column }
  }
}

extension Slot {
  /// The answer with its question and all that belongs to it, as an element of ``earlier``.
  ///
  /// Earlier answers and unknown members stay with the slot itself.
  public var asEarlier: JSONValue {
    var slot = self
    (slot.earlier, slot.unknown) = ([], UnknownMembers())
    return slot.json
  }

  /// The answer that an element of ``earlier`` is; nothing for a row, for cells and for a value.
  ///
  /// A row may have columns of the same names: compare the id.
  public init?(earlier element: JSONValue) {
    guard let slot = try? Slot(json: element, at: []) else { return nil }
    self = slot
  }

  /// Whether there is nothing in it that anybody answered.
  public var isBlank: Bool { self == Slot(id: id, question: question) }
}

extension Slot {
  static let known = [
    "id", "question", "value", "state", "version", "at", "by", "seconds", "stale", "parked",
    "from", "overrides", "follow_ups", "earlier",
  ]

  init(json: JSONValue, at path: [JSONStep]) throws(WorkbookFault) {
    let members = try MemberReader(json, at: path)
    self.init(id: try members.id(), question: try members.requiredText("question"))
    value = try members.required("value")
    if value.array?.contains(where: { $0.object != nil }) == true {
      // Rows are joined by their ids; two of one id could not be told apart.
      let rows = try members.list("value") { (row, path) throws(WorkbookFault) in
        try MemberReader(row, at: path).id()
      }
      try members.requireDistinct(rows, in: "value")
    }
    state =
      try members.optional("state", "'open' or 'done'") { value in
        value.string.flatMap { $0 == "untouched" ? nil : SlotState(rawValue: $0) }
      } ?? .untouched
    version = try members.count("version", from: 1) ?? 1
    at = try members.instant("at")
    by = try members.text("by")
    seconds = try members.count("seconds")
    stale = try members.flag("stale")
    parked = try members.flag("parked")
    if let from = members.object["from"] {
      self.from = try SlotSource(json: from, at: members.place("from"))
    }
    overrides = try members.list("overrides", Override.init(json:at:))
    followUps = try members.list("follow_ups", FollowUp.init(json:at:))
    earlier = try members.list("earlier") { value, _ in value }
    unknown = UnknownMembers(in: members.object, known: Slot.known)
  }

  /// The slot as it is written.
  public var json: JSONValue {
    .object(
      unknown.woven(into: [
        "id": .string(id), "question": .string(question), "value": value,
        "state": state == .untouched ? nil : .string(state.rawValue),
        "version": state == .done || version != 1 ? .number(version) : nil,
        "at": written(at?.rfc3339), "by": written(by),
        "seconds": seconds.map { .number($0) }, "stale": stale ? true : nil,
        "parked": parked ? true : nil, "from": from?.json,
        "overrides": written(overrides.map(\.json)),
        "follow_ups": written(followUps.map(\.json)), "earlier": written(earlier),
      ]))
  }
}

/// How far a question has come.
public enum SlotState: String, Hashable, Sendable {
  /// Nobody has begun; not written to the file.
  case untouched
  /// Begun: a table with rows still to come.
  case open
  /// Answered, or put off on purpose.
  case done
}

/// The step of another workshop that an answer was taken from.
public struct SlotSource: Hashable, Sendable {
  /// The workshop: `ws01`.
  public var workshop: String
  /// The step: `focus_pick`.
  public var step: String
  /// Members of a newer version.
  public var unknown = UnknownMembers()

  /// Makes a source.
  public init(workshop: String, step: String) {
    self.workshop = workshop
    self.step = step
  }

  init(json: JSONValue, at path: [JSONStep]) throws(WorkbookFault) {
    let members = try MemberReader(json, at: path)
    workshop = try members.id("workshop")
    step = try members.id("step")
    unknown = UnknownMembers(in: members.object, known: ["workshop", "step"])
  }

  var json: JSONValue {
    .object(unknown.woven(into: ["workshop": .string(workshop), "step": .string(step)]))
  }
}
