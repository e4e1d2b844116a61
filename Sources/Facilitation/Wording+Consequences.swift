import Sessions
import Texts

extension Wording {
  static func builtOn(_ count: Int) -> String {
    count == 1 ? "1 later answer builds on this one." : "\(count) later answers build on this one."
  }

  static func dropped(_ row: String, _ steps: Int) -> String {
    let what =
      switch steps {
      case 0: ""
      case 1: ", with its answers in 1 later step"
      default: ", with its answers in \(steps) later steps"
      }
    return "'\(row)' is out\(what). /undo brings it back."
  }

  /// What a change would do, each kind in as many words as fit in a line.
  static func lines(_ consequences: Consequences, within width: Int) -> [String] {
    let kinds = [
      ("asks", consequences.asked.map(part)), ("brings back", consequences.returning),
      ("parks", consequences.parked.map(part)), ("makes stale", consequences.stale),
      ("concludes", consequences.conclusions.map(conclusion)),
    ]
    return kinds.filter { !$0.1.isEmpty }.map { line($0, $1, within: width) }
  }

  private static func part(_ part: Consequences.Part) -> String {
    let rows = part.rows.map { $0 == 1 ? " (1 row)" : " (\($0) rows)" }
    return part.step + (rows ?? "")
  }

  private static func conclusion(_ conclusion: Consequences.Conclusion) -> String {
    guard let was = conclusion.was else { return "another \(conclusion.name)" }
    return "\(conclusion.name) \(conclusion.now ?? "open") (was \(was))"
  }

  /// `asks a, b and 2 more`: the first item whatever its width, then those that fit.
  private static func line(_ verb: String, _ items: [String], within width: Int) -> String {
    func text(_ count: Int) -> String {
      let rest = items.count - count
      return verb + " " + items.prefix(count).joined(separator: ", ")
        + (rest > 0 ? " and \(rest) more" : "")
    }
    let count = items.indices.last { displayWidth(text($0 + 1)) <= width } ?? 0
    return text(count + 1)
  }
}
