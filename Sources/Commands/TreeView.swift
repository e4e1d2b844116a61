import Answers
import Facilitation
import Reports
import Scripts
import Sessions
import Terminal
import Values
import Workbooks

/// How the trees of a workbook look, on the terminal and as JSON.
struct TreeView {
  let begun: [BegunWorkshop]
  let options: SharedOptions
  let world: World

  /// The trees that have grown, each with its workshop.
  var json: JSONValue {
    .array(
      grown.map { workshop, tree in
        [
          "id": .string(workshop.script.id), "title": .string(workshop.script.title),
          "tree": tree.json,
        ]
      })
  }

  /// Prints each tree under the title of its workshop, or which step grows one.
  func show(on screen: Screen) throws {
    for (workshop, tree) in grown {
      screen.say("\(workshop.script.id)  \(workshop.script.title)", .title)
      screen.space()
      ExhibitView(screen: screen).tree(tree)
    }
    guard grown.isEmpty else { return }
    screen.say("There is no tree yet" + (try growth.map { "; " + $0 } ?? "."), .hint)
  }

  private var grown: [(BegunWorkshop, DriverTree)] {
    begun.compactMap { workshop in
      workshop.session.answers.tree.flatMap { $0.branches.isEmpty ? nil : (workshop, $0) }
    }
  }

  /// The step that grows a tree: of a workshop that was begun, else of the first that ships with one.
  private var growth: String? {
    get throws {
      var sessions = begun.lazy.map(\.session).makeIterator()
      while let session = sessions.next() {
        if let step = session.answers.treeStep { return sentence(step, session.script.id) }
      }
      for id in BundledScripts.ids {
        let linked = try ScriptLibrary(world).linkedScript(id)
        let session = Session(linked.script, workbook: Workbook(id: "none"), reads: linked.reads)
        if let step = session.answers.treeStep { return sentence(step, id) }
      }
      return nil
    }
  }

  private func sentence(_ step: String, _ workshop: String) -> String {
    "it grows once '\(step)' of \(workshop) is answered: "
      + options.command("run \(workshop)", world)
  }
}
