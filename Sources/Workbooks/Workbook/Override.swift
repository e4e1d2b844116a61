public import Values

/// A strong message that was kept against, and the reason a person gave.
public struct Override: Hashable, Sendable {
  /// The coaching rule: `W2-CUS-4`.
  public var rule: String
  /// The table row it was about.
  public var row: String?
  /// The reason as it was typed.
  public var reason: String
  /// When it was given.
  public var at: Instant
  /// Who gave it.
  public var by: String?
  /// Members of a newer version.
  public var unknown = UnknownMembers()

  /// Makes an override.
  public init(rule: String, row: String? = nil, reason: String, at: Instant, by: String? = nil) {
    self.rule = rule
    self.row = row
    self.reason = reason
    self.at = at
    self.by = by
  }

  init(json: JSONValue, at path: [JSONStep]) throws(WorkbookFault) {
    let members = try MemberReader(json, at: path)
    rule = try members.requiredText("rule")
    row = try members.text("row")
    reason = try members.requiredText("reason")
    guard let at = try members.instant("at") else {
      throw WorkbookFault(.missing, at: members.place("at"))
    }
    self.at = at
    by = try members.text("by")
    unknown = UnknownMembers(in: members.object, known: ["rule", "row", "reason", "at", "by"])
  }

  var json: JSONValue {
    .object(
      unknown.woven(into: [
        "rule": .string(rule), "row": written(row), "reason": .string(reason),
        "at": .string(at.rfc3339), "by": written(by),
      ]))
  }
}
