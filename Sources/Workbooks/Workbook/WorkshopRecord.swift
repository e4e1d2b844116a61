/// What a workbook holds of one workshop.
public struct WorkshopRecord: Hashable, Sendable {
  /// The workshop: `ws01`.
  public var id: String
  /// The version of its script.
  public var version: Int
  /// How far it has come.
  public var state = WorkshopState.untouched
  /// One slot for each question, in the script's order.
  public var answers: [Slot] = []
  /// What was concluded when the last review was confirmed; empty before.
  public var results = JSONObject()
  /// Slots whose step is no longer in the script.
  public var earlier: [Slot] = []
  /// How often the last review was confirmed.
  public var revision = 0
  /// The ``Agreement`` of its owners, or the word of a newer version for one.
  public var agreement: String?
  /// What owners said to what carries their name, the last of each.
  public var replies: [Reply] = []
  /// Topics parked for another day.
  public var topics: [String] = []
  /// Whether the short way through was taken.
  public var fastLane = false
  /// Members of a newer version.
  public var unknown = UnknownMembers()

  /// Makes the record of a workshop nobody has begun.
  public init(id: String, version: Int, answers: [Slot] = []) {
    self.id = id
    self.version = version
    self.answers = answers
  }

  /// The slot of this step; setting one that is not there adds it at the end, setting nothing
  /// takes it out.
  public subscript(step: String) -> Slot? {
    get { answers.first { $0.id == step } }
    set {
      let index = answers.firstIndex { $0.id == step }
      switch (index, newValue) {
      case (let index?, let slot?): answers[index] = slot
      case (let index?, nil): answers.remove(at: index)
      case (nil, let slot?): answers.append(slot)
      case (nil, nil): break
      }
    }
  }
}

extension WorkshopRecord {
  /// The record as if no answer that is parked had been given.
  public var withoutParked: WorkshopRecord {
    var record = self
    record.answers = answers.map { $0.parked ? Slot(id: $0.id, question: $0.question) : $0 }
    return record
  }

  /// Makes way for new answers; each that was given is kept in `earlier` of its slot.
  ///
  /// Results and replies stay until new ones take their place.
  public mutating func beginAgain() {
    state = .untouched
    answers = answers.map { slot in
      var blank = Slot(id: slot.id, question: slot.question)
      blank.earlier = slot.earlier + (slot.value == .null ? [] : [slot.value])
      blank.unknown = slot.unknown
      return blank
    }
  }
}

extension WorkshopRecord {
  static let known = [
    "id", "version", "state", "answers", "results", "earlier", "revision", "agreement", "replies",
    "topics", "fast_lane",
  ]

  init(json: JSONValue, at path: [JSONStep]) throws(WorkbookFault) {
    let members = try MemberReader(json, at: path)
    let id = try members.id()
    _ = try members.required("version")
    self.init(id: id, version: try members.count("version", from: 1) ?? 1)
    state =
      try members.optional("state", "'in_progress' or 'done'") { value in
        value.string.flatMap { $0 == "untouched" ? nil : WorkshopState(rawValue: $0) }
      } ?? .untouched
    _ = try members.required("answers")
    answers = try members.list("answers", Slot.init(json:at:))
    try members.requireDistinct(answers.map(\.id), in: "answers")
    _ = try members.required("results")
    results = try members.optional("results", "an object") { $0.object } ?? [:]
    earlier = try members.list("earlier", Slot.init(json:at:))
    revision = try members.count("revision") ?? 0
    agreement = try members.text("agreement")
    replies = try members.list("replies", Reply.init(json:at:))
    try members.requireDistinct(replies.map(\.name), in: "replies")
    topics = try members.texts("topics") ?? []
    fastLane = try members.flag("fast_lane")
    unknown = UnknownMembers(in: members.object, known: WorkshopRecord.known)
  }

  /// The record as it is written.
  public var json: JSONValue {
    .object(
      unknown.woven(into: [
        "id": .string(id), "version": .number(version),
        "state": state == .untouched ? nil : .string(state.rawValue),
        "answers": .array(answers.map(\.json)), "results": .object(results),
        "earlier": written(earlier.map(\.json)),
        "revision": revision == 0 ? nil : .number(revision),
        "agreement": written(agreement), "replies": written(replies.map(\.json)),
        "topics": written(topics), "fast_lane": fastLane ? true : nil,
      ]))
  }
}

/// How far a workshop has come.
public enum WorkshopState: String, Hashable, Sendable {
  /// Nobody has begun; not written to the file.
  case untouched
  /// Begun.
  case inProgress = "in_progress"
  /// Its last review was confirmed.
  case done
}
