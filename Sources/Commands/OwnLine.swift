import Scripts

/// An own script as the list shows it.
struct OwnLine {
  let path: String
  /// What it says of itself; of a file that is no script only its name is known.
  let head: ScriptHead
  /// Why it cannot be run; nothing if it can.
  let fault: String?

  init(_ entry: OwnWorkshops.Entry, _ shelf: Shelf) {
    path = entry.path
    head =
      entry.head
      ?? ScriptHead(id: entry.name, title: "", minutes: 0, promise: "", bring: "", reads: [])
    if shelf.isBundled(head.id) {
      fault = "a workshop that ships has this name"
    } else {
      let faults = try? shelf.faults(inScript: shelf.text(of: path), file: path)
      fault = faults?.isEmpty == true ? nil : "'northstar check \(path)' says why"
    }
  }
}
