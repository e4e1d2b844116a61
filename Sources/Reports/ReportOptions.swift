/// What a person can choose about the formats that leave a choice.
public struct ReportOptions: Hashable, Sendable {
  /// Whether a page of Markdown holds trees as Mermaid diagrams, for readers that draw them.
  public var drawsTrees = false
  /// Whether things to do stand in a calendar as to-dos; else as events of a whole day, which every
  /// calendar shows.
  public var asTodos = false
  /// When meetings begin, by the clock of whoever reads the calendar; without it they take the whole
  /// day.
  public var hour: TimeOfDay?

  /// Makes the options that hold unless somebody chooses.
  public init() {}
}

/// A time by the clock on the wall, wherever it hangs.
public struct TimeOfDay: Hashable, Sendable {
  /// The hour, from 0 to 23.
  public let hour: Int
  /// The minute, from 0 to 59.
  public let minute: Int

  /// Reads a time such as `09:30` or `9:30`; nothing for any other text.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0...23).contains(hour), (0...59).contains(minute)
    else { return nil }
    (self.hour, self.minute) = (hour, minute)
  }
}
