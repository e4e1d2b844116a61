/// The step an option leads to: `leads_to: ws01.focus_terms`, or `leads_to: terms` of its own script.
public struct Lead: Hashable, Sendable {
  /// The key authors write.
  public static let key = "leads_to"

  /// The workshop.
  public var workshop: String
  /// The step.
  public var step: String

  /// Reads what an author wrote in the script of a workshop.
  public init(_ text: String, from workshop: String) {
    let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
    self.workshop = parts.count == 2 ? parts[0] : workshop
    step = parts.last ?? text
  }
}
