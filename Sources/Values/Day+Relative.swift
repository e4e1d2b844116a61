extension Day {
  /// How far off the day is: `today`, `in 12 days`, `3 days overdue`.
  public func distance(from today: Day) -> String {
    switch self - today {
    case 0: "today"
    case 1: "tomorrow"
    case -1: "1 day overdue"
    case let days: days > 0 ? "in \(days) days" : "\(-days) days overdue"
    }
  }
}
