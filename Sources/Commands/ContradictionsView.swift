import Answers
import Scripts
import Sessions
import Terminal
import Texts
import Values
import Workbooks

/// How contradictions between workshops look, each with the commands that go to either side.
struct ContradictionsView {
  let options: SharedOptions
  let world: World

  /// The lines about what the workshops of a workbook say; none when nothing contradicts.
  func lines(in begun: [BegunWorkshop]) -> [StyledText] {
    lines(begun.flatMap(\.session.answers.contradictions))
  }

  /// The lines, wrapped; none when nothing contradicts.
  ///
  /// `names` are what workshops are run by where that is not their id.
  func lines(_ found: [Contradiction], names: [String: String] = [:]) -> [StyledText] {
    guard !found.isEmpty else { return [] }
    let many = found.count == 1 ? "contradiction" : "contradictions"
    func lines(_ text: String, _ role: Role, _ indent: Int = 0) -> [StyledText] {
      wrapped(text, width: world.columns, firstIndent: indent, indent: indent + 2).map {
        StyledText($0, role)
      }
    }
    return lines("\(found.count) \(many) between workshops:", .nudge)
      + found.flatMap { one in
        lines(one.text, .plain, 2)
          + [one.here, one.there].flatMap { place in
            let name = names[place.workshop] ?? place.workshop
            return lines(options.command("run \(name) --from \(place.step)", world), .hint, 4)
          }
      }
  }
}

extension Contradiction {
  /// The contradiction as programs read it.
  var json: JSONValue {
    ["id": .string(id), "text": .string(text), "here": here.json, "there": there.json]
  }
}
