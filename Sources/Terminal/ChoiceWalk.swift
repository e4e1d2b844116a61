/// A walk through choices with Up and Down that comes by what was typed before it began.
struct ChoiceWalk {
  private let choices: [String]
  private var typed = ""

  /// A walk through these, in the order shown.
  init(_ choices: [String]) {
    self.choices = choices
  }

  /// Whether there is nowhere to go.
  var isEmpty: Bool { choices.isEmpty }

  /// The text one step down (1) or up (-1) from the text in the line.
  ///
  /// What was typed stands between the last choice and the first.
  mutating func step(_ step: Int, from text: String) -> String {
    guard let here = choices.firstIndex(of: text) else {
      typed = text
      return (step > 0 ? choices.first : choices.last) ?? text
    }
    let ring = typed.isEmpty ? choices : choices + [typed]
    return ring[(here + step + ring.count) % ring.count]
  }
}
