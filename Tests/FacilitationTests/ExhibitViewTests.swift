import TestSupport
import Testing
import Values

@testable import Facilitation

@Suite struct ExhibitViewTests {
  private static let place = StepPlace(workshop: "ws02", step: "baseline")

  @Test(
    arguments: [
      (
        "text",
        [.text("Ann: bake two of them, by Sat 5 Dec 2026, which is a day before the party.")]
      ),
      (
        "rows",
        [
          .rows(
            title: "Cakes", columns: ["name", "size", "baker"],
            rows: [["Plum", "large enough for the whole team", "Ben"], ["Nut", "small", ""]]),
          .rows(title: nil, columns: ["name"], rows: [["Plum"]]),
        ]
      ),
      (
        "sentences",
        [
          .sentences(title: "What was said", ["Ann bakes.", "", "Ben eats."]), .source("from ws02"),
        ]
      ),
      (
        "notes",
        [
          .stale(["cakes", "pick"]),
          .contradictions([
            Contradiction(
              id: "C-1", text: "The cake is large here and small there.",
              here: StepPlace(workshop: "cakes", step: "pick"), there: place)
          ]),
        ]
      ),
      (
        "scorecard",
        [
          .scorecard(
            PointsCard(
              items: [
                .init(title: "Sweet", step: "taste", points: 0, most: 2, because: "it is sour"),
                .init(title: "Large", step: "cakes", points: nil, most: 1, because: nil),
                .init(title: "In time", step: "plan", points: 1, most: 1, because: "by Friday"),
              ], total: 1, verdict: "bake again", because: "it is sour",
              lift: .init(title: "Sweet", step: "taste", verdict: "eat it")))
        ]
      ),
      (
        "tree",
        [
          .tree(
            DriverTree(
              "the summer party", notes: ["12 come"],
              branches: [
                DriverTree(
                  "Plum", notes: ["large enough for the whole team"],
                  branches: [DriverTree("plums")]),
                DriverTree("Nut"),
              ]))
        ]
      ),
    ] as [(String, [Exhibit])])
  func shows(_ name: String, _ exhibits: [Exhibit]) throws {
    try expectGolden(
      screens([]) { ExhibitView(screen: $0.screen).show(exhibits) }, "exhibit-\(name).txt")
  }

  @Test func printsAFormWithoutWhatIsEmpty() {
    let dialogue = ScriptedDialogue([String]())
    ExhibitView(screen: dialogue.screen).form(["act", "who", "by"], ["bake", "", "5 Dec"])
    #expect(dialogue.printed == "  act: bake\n  by: 5 Dec\n")
  }
}
