public import Rules
public import Values

/// The options of a choice.
public struct Options: Sendable {
  /// The key of an option that names the step it leads to.
  public static let leadsTo = "leads_to"

  /// The key of an option that lists other words for it.
  static let synonyms = "also"

  /// The key of an option that says what stands in its place while it is not offered.
  static let otherwise = "otherwise"

  /// Where options come from.
  public enum Source: Sendable {
    /// A set; some options are offered only when their condition says yes.
    case set(ChoiceSet, conditions: [String: Expression])
    /// What an expression gives: rows, options or texts.
    case computed(Expression)
  }

  /// Where they come from.
  public var source: Source
  /// Labels with holes by option id, instead of the options' own.
  public var labels: [String: Template]
  /// What stands in the place of options that are not offered now, by option id.
  public var reasons: [String: Template]
  /// Options after the computed ones.
  public var also: ChoiceSet?
  /// The order they are shown in, highest first.
  public var sort: Expression?
  /// The one named as recommended.
  public var recommend: Expression?
  /// Whether ticks keep the order they were typed in.
  public var ordered: Bool
}
