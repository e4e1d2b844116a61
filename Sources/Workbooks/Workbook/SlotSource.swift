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
