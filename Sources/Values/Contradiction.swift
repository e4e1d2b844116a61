/// What two workshops say that cannot both stand.
public struct Contradiction: Hashable, Sendable {
  /// The id of what began with an answer of another workshop that has changed since.
  public static let source = "source"

  /// The rule that found it: `W3-CON-1`; or `source`.
  public var id: String
  /// What contradicts what.
  public var text: String
  /// Where it can be mended in the workshop that says so.
  public var here: StepPlace
  /// Where it can be mended in the other workshop.
  public var there: StepPlace

  /// Makes one.
  public init(id: String, text: String, here: StepPlace, there: StepPlace) {
    self.id = id
    self.text = text
    self.here = here
    self.there = there
  }
}
