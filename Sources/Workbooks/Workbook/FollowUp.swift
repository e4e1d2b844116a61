public import Values

/// Something put off, with who finds out and by when.
public struct FollowUp: Hashable, Sendable {
  /// The table row it is about; nothing for the whole answer.
  public var row: String?
  /// The table column it is about; nothing for the whole answer.
  public var column: String?
  /// What is to be done, when it is more than answering the question.
  public var text: String?
  /// Who does it.
  public var owner: String?
  /// The day it is due.
  public var due: Day?
  /// Members of a newer version.
  public var unknown = UnknownMembers()

  /// Makes a follow-up.
  public init(
    row: String? = nil, column: String? = nil, text: String? = nil, owner: String? = nil,
    due: Day? = nil
  ) {
    self.row = row
    self.column = column
    self.text = text
    self.owner = owner
    self.due = due
  }

  /// Whether both are cells of one row or form that were put off: one person finds them out.
  public func isTogether(with other: FollowUp) -> Bool {
    text == nil && other.text == nil && column != nil && other.column != nil && row == other.row
  }

  init(json: JSONValue, at path: [JSONStep]) throws(WorkbookFault) {
    let members = try MemberReader(json, at: path)
    row = try members.text("row")
    column = try members.text("column")
    text = try members.text("text")
    owner = try members.text("owner")
    due = try members.day("due")
    unknown = UnknownMembers(in: members.object, known: ["row", "column", "text", "owner", "due"])
  }

  var json: JSONValue {
    .object(
      unknown.woven(into: [
        "row": written(row), "column": written(column), "text": written(text),
        "owner": written(owner), "due": written(due?.iso),
      ]))
  }
}
