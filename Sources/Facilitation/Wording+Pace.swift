import Scripts
import Sessions

extension Wording {
  static func overTime(
    _ used: Int, of minutes: Int, canPutOff: Bool, hasSuggestions: Bool
  ) -> String {
    var ways = ["Go on as you like"]
    if hasSuggestions { ways.append("/yes takes what is suggested for the rest") }
    if canPutOff { ways.append("/later puts it off") }
    let list =
      ways.count < 3
      ? ways.joined(separator: ", or ")
      : ways.dropLast().joined(separator: ", ") + ", or " + ways[ways.count - 1]
    return "\(used) min on this step, which is meant for \(minutes). \(list)."
  }

  static func short(_ step: ShortStep) -> String {
    switch step.way {
    case .defaults: "\(step.step) takes its defaults"
    case .later: "\(step.step) is put off"
    case .most(let count): "\(step.step) takes " + (count == 1 ? "1 row" : "\(count) rows")
    }
  }
}
