import Values

extension Wording {
  static func source(_ source: String) -> String { "Filled in \(source)." }

  static func lowest(_ items: [PointsCard.Item]) -> String {
    "Lowest: " + items.map { "\($0.title), \($0.printed) (/go \($0.step))" }.joined(separator: "; ")
      + "."
  }

  static func lift(_ lift: PointsCard.Lift) -> String { lift.sentence { " (/go \($0))" } }
}
