import Reports
import TestSupport
import Testing
import Texts
import Values

@Suite struct TreeOutlineTests {
  @Test(arguments: ["small", "homes", "long", "hostile"])
  func drawsColumnsThatGoWhereTheScreenIsNarrow(_ name: String) throws {
    let tree = try #require(SampleTrees.named[name])
    let screens = [80, 60, 40].map { width in
      "== \(width) columns\n" + lines(TreeOutline(tree, width: width).drawn.map(\.text))
    }
    try expectGolden(screens.joined(separator: "\n"), "outline-\(name).txt")
  }

  @Test func drawsWithSignsThatEveryTerminalHas() throws {
    let screens = [80, 40].map { width in
      TreeOutline(SampleTrees.homes, width: width, isASCII: true).drawn.map(\.text)
    }
    #expect(screens.joined().filter { !$0.utf8.allSatisfy { $0 < 0x80 } } == [])
    try expectGolden(screens.map(lines).joined(separator: "\n"), "outline-ascii.txt")
  }

  @Test func numbersBranchesWhereALineIsReadAloud() throws {
    let screens = [80, 40].flatMap { width in
      [SampleTrees.small, SampleTrees.homes].map { TreeOutline($0, width: width).numbered }
    }
    try expectGolden(screens.map(lines).joined(separator: "\n"), "outline-plain.txt")
  }

  @Test func tellsWhatIsMissingFromWhatMayBeReadPast() {
    let tree = SampleTrees.node(
      "Top", .top, owner: "Dana",
      [SampleTrees.node("Driver", link: "pushes", rank: 0, gaps: [.owner, .baseline])])
    #expect(
      TreeOutline(tree, width: 80).drawn.map { line in
        line.spans.filter { $0.text.contains { $0 != " " } }.map { "\($0.tone): \($0.text)" }
      } == [
        ["faint: ★ ", "strong: Top", "plain: Dana"],
        ["faint: └─ ", "plain: Driver", "faint: pushes", "gap: ?", "gap: !owner", "gap: ○○○"],
        ["faint: ○○○ guess", "gap: 1 node has no owner, 1 no baseline"],
      ])
  }

  @Test(arguments: [20, 24, 30, 33, 40, 45, 59, 60, 72, 80, 100])
  func keepsWithinTheWidth(_ width: Int) {
    for (name, tree) in SampleTrees.named {
      let outline = TreeOutline(tree, width: width)
      let ascii = TreeOutline(tree, width: width, isASCII: true)
      let rows = outline.drawn.map(\.text) + outline.numbered + ascii.drawn.map(\.text)
      #expect(rows.filter { displayWidth($0) > width } == [], "\(name) in \(width) columns")
      #expect(rows.filter { $0.hasSuffix(" ") } == [], "\(name) in \(width) columns")
    }
  }

  private func lines(_ rows: [String]) -> String { rows.map { $0 + "\n" }.joined() }
}
