import TestSupport
import Testing
import Values

@testable import Reports

@Suite struct TreeFormatTests {
  @Test(arguments: ["small", "homes", "long", "hostile", "13", "25"])
  func drawsAPicture(_ name: String) throws {
    try expectGolden(text(of: SVGReport(try tree(name))), "tree-\(name).svg")
  }

  @Test(arguments: ["homes", "hostile"])
  func writesAFlowchartForMermaid(_ name: String) throws {
    try expectGolden(text(of: MermaidReport(try tree(name))), "tree-\(name).mmd")
  }

  @Test(arguments: ["homes", "hostile"])
  func writesAGraphForGraphviz(_ name: String) throws {
    try expectGolden(text(of: DOTReport(try tree(name))), "tree-\(name).dot")
  }

  @Test(arguments: SampleTrees.named.keys.sorted())
  func letsNoTextOutOfItsPlaceInAPicture(_ name: String) throws {
    let picture = text(of: SVGReport(try tree(name)))
    let known = /<\/?(svg|title|desc|style|g|rect|path|circle|text)( [a-zA-Z-]+="[^"<>]*")*\/?>/
      .matchingSemantics(.unicodeScalar)
    #expect(picture.replacing(known, with: "").filter { "<>".contains($0) } == "")
  }

  @Test(arguments: SampleTrees.named.keys.sorted())
  func letsNoTextOutOfItsPlaceInAFlowchart(_ name: String) throws {
    let lines = text(of: MermaidReport(try tree(name))).split(separator: "\n")
    let label = #""([^"`{}<>%\[\]|;#]|%(?!%)|<br>|#[0-9a-z]+;)*""#
    let known = try Regex(
      #"flowchart LR|  acc(Title|Descr): [^<>{}%#;"`]*|  classDef [a-z]+ [a-z-]+:[0-9a-z ]+"#
        + #"|  (top|n[0-9_]+)\[\#(label)\](:::(top|gap))?"#
        + #"|  n[0-9_]+ (==>|-->|-\.->|-\.-)(\|\#(label)\|)? (top|n[0-9_]+)"#
    ).matchingSemantics(.unicodeScalar)
    #expect(try lines.filter { try known.wholeMatch(in: $0) == nil } == [])
  }

  @Test(arguments: SampleTrees.named.keys.sorted())
  func letsNoTextOutOfItsPlaceInAGraph(_ name: String) throws {
    let lines = text(of: DOTReport(try tree(name))).split(separator: "\n").dropFirst().dropLast()
    let label = #""([^"\\]|\\["\\n])*""#
    let known = try Regex(
      #"  (graph|node|edge|top|n[0-9_]+( -> (top|n[0-9_]+))?)"#
        + #"( \[[a-z]+=(\#(label)|[a-z0-9.]+|LR)(, [a-z]+=(\#(label)|[a-z0-9.]+))*\])?;"#
    ).matchingSemantics(.unicodeScalar)
    #expect(try lines.filter { try known.wholeMatch(in: $0) == nil } == [])
  }

  @Test(arguments: SampleTrees.named.keys.sorted())
  func standsCardsApartAndBesideWhatHangsOnThem(_ name: String) throws {
    let layout = TreeLayout(try tree(name))
    for (number, box) in layout.boxes.enumerated() {
      #expect(box.x >= 0 && box.y >= 0 && box.right < layout.width && box.bottom < layout.height)
      for other in layout.boxes.dropFirst(number + 1) {
        let isApart =
          box.right < other.x || other.right < box.x || box.bottom < other.y
          || other.bottom < box.y
        #expect(isApart, "'\(box.node.name)' lies on '\(other.node.name)'")
      }
      for place in box.card.places {
        #expect(place.x >= 0 && place.x < box.card.width && place.y < box.card.height - 4)
      }
    }
  }

  @Test func namesWhatAnotherDrawingOfThePageMustNotName() {
    let drawing = TreeDrawing(SampleTrees.small, name: "ws03-tree").inline
    let ids = drawing.matches(of: /id="([^"]*)"/).map { String($0.1) }
    #expect(ids == ["ws03-tree-title", "ws03-tree-desc"])
    #expect(!drawing.contains("<style") && !drawing.contains("style="))
  }

  @Test func writesNothingWhereNoTreeHasGrown() throws {
    let result = try Samples.result(of: Samples.workbook("ws01.json"), "ws01")
    for format in [ReportFormat.svg, .mermaid, .dot] {
      #expect(format.files(of: result).map(\.name) == [])
    }
  }

  @Test func writesTheTreeOfAWorkbook() throws {
    let result = try Samples.result(of: Samples.workbook("linked.json"), "ws03")
    let files = [ReportFormat.svg, .mermaid, .dot].flatMap { $0.files(of: result) }
    #expect(files.map(\.name) == ["tree.svg", "tree.mmd", "tree.dot"])
    try expectGolden(files.dropFirst().map(\.text).joined(separator: "\n"), "linked-trees.txt")
  }

  private func tree(_ name: String) throws -> DriverTree {
    try #require(SampleTrees.named[name])
  }

  private func text(of report: some Report) -> String {
    var text = ""
    report.write(to: &text)
    return text
  }
}
