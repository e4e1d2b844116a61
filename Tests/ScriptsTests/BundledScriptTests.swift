import BundledWorkshops
import Rules
import Scripts
import Testing
import Values

struct BundledScriptTests {
  @Test func dump() throws {
    let script = try Bundled.script("ws01.yaml")
    print(Outline.lines(of: script).joined(separator: "\n"))
  }
}
