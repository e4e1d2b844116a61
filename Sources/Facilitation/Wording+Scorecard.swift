import Sessions
import Values

extension Wording {
  static func source(_ source: String) -> String { "Filled in \(source)." }

  static func points(_ points: Double?, of most: Double) -> String {
    (points.map { Quantity($0).printed } ?? "?") + " of " + Quantity(most).printed
  }

  static func verdict(_ verdict: String, _ card: PointsCard) -> String {
    let most = card.items.map(\.most).reduce(0, +)
    let reason = card.because.map { ", \($0)" } ?? ""
    return "\(points(card.total, of: most)) points: \(verdict)\(reason)"
  }

  static func lowest(_ items: [PointsCard.Item]) -> String {
    "Lowest: "
      + items.map { "\($0.title), \(points($0.points, of: $0.most)) (/go \($0.step))" }
      .joined(separator: "; ") + "."
  }

  static func lift(_ lift: PointsCard.Lift) -> String {
    let way = lift.step.map { "One point more for '\(lift.title)' (/go \($0))" }
    return (way ?? "'\(lift.title)' turned to yes") + " would make it: \(lift.verdict)."
  }
}
