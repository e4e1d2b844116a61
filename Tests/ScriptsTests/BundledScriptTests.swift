import Foundation
import Rules
import Scripts
import Testing
import Values

struct BundledScriptTests {
  @Test func bindsEveryPartOfTheFirstWorkshop() throws {
    let outline = Outline.lines(of: try Bundled.script("ws01.yaml")).joined(separator: "\n") + "\n"
    #expect(outline == (try Bundled.resource("ws01-outline.txt")))
  }
}
