import BundledWorkshops
import Rules
import Scripts
import Testing
import Values

struct BundledScriptTests {
  @Test func readsTheFirstWorkshopWithoutFinding() throws {
    let findings = try Bundled.findings(in: "ws01.yaml")
    #expect(findings == [])
  }
}

enum Bundled {
  static func text(_ name: String) throws -> String {
    try #require(BundledFiles.text(name))
  }

  static func findings(in name: String) throws -> [String] {
    let lists = ["everything", "place", "weasel", "ratio", "vanity", "activity", "comfort", "if_needed", "duration", "past_q", "forward_q", "two_roads", "prune"]
    switch ScriptReader(lists: Dictionary(uniqueKeysWithValues: lists.map { ($0, []) })).read(try text(name), file: name) {
    case .success: return []
    case .failure(let faults): return faults.findings.map(\.description)
    }
  }
}
