/// What can be chosen at one place in a line.
public struct Choices: Hashable, Sendable {
  /// The first scalar of the line that a label replaces; it replaces up to the cursor.
  public var start: Int
  /// All that there is to choose from, in the order shown.
  public var options: [Choice]
  /// Whether several may be chosen; the line then holds their labels with `, ` between them.
  public var takesSeveral: Bool
  /// What Tab puts after the option it takes, such as the bar before the next cell.
  public var suffix: String

  /// Options for the scalars from `start` up to the cursor.
  public init(start: Int, options: [Choice], takesSeveral: Bool = false, suffix: String = "") {
    self.start = start
    self.options = options
    self.takesSeveral = takesSeveral
    self.suffix = suffix
  }
}

/// One of several options.
public struct Choice: Hashable, Sendable {
  /// The text that stands in the line when it is chosen.
  public var label: String
  /// The number it is known by, counted from 1; nothing for one that has none.
  public var number: Int?
  /// Why it cannot be taken now though it is shown; nil where it can be.
  public var refusal: String?

  /// An option, which can be taken unless there is a refusal.
  public init(label: String, number: Int?, refusal: String? = nil) {
    self.label = label
    self.number = number
    self.refusal = refusal
  }
}
