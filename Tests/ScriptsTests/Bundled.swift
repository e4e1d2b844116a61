import BundledWorkshops
import Scripts
import Testing

/// The scripts and word lists that ship.
enum Bundled {
  static func text(_ name: String) throws -> String {
    try #require(BundledFiles.text(name))
  }

  static func lists() throws -> [String: [String]] {
    Dictionary(uniqueKeysWithValues: ["everything", "place", "weasel", "ratio", "vanity", "activity", "comfort", "if_needed", "duration", "past_q", "forward_q", "two_roads", "prune"].map { ($0, []) })
  }

  static func script(_ name: String) throws -> Script {
    try ScriptReader(lists: lists()).read(text(name), file: name).get()
  }
}
