/// A step of some workshop: `ws01.kpi_verdicts`.
public struct StepPlace: Hashable, Sendable, CustomStringConvertible {
  /// The workshop's id.
  public var workshop: String
  /// The step's id.
  public var step: String

  /// Makes a place.
  public init(workshop: String, step: String) {
    self.workshop = workshop
    self.step = step
  }

  /// Reads `WORKSHOP.STEP`; nothing for any other text.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.init(workshop: String(parts[0]), step: String(parts[1]))
  }

  /// Reads `WORKSHOP.STEP`, or `STEP` of the workshop it is written in.
  public init(_ text: String, from workshop: String) {
    self = StepPlace(text) ?? StepPlace(workshop: workshop, step: text)
  }

  /// `WORKSHOP.STEP`.
  public var description: String { "\(workshop).\(step)" }
}
