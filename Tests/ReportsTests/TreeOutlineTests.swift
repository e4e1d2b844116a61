import Reports
import Testing
import Values

@Suite struct TreeOutlineTests {
  private let tree = DriverTree(
    "Homes fixed first time", notes: ["we act below 385"],
    branches: [
      DriverTree(
        "Right part on the van", notes: ["tested", "turn up", "effort from 25 to 40"],
        branches: [
          DriverTree(
            "share of vans loaded from the job list the evening before", notes: ["Stores"]),
          DriverTree("parts run at noon", notes: ["Dispatch"]),
        ]),
      DriverTree("Fitter skill match"),
    ])

  @Test func drawsABranchOnOneLineWhereItFits() {
    #expect(
      TreeOutline(tree, width: 80).drawn == [
        "Homes fixed first time  we act below 385",
        "├─ Right part on the van  tested · turn up · effort from 25 to 40",
        "│  ├─ share of vans loaded from the job list the evening before  Stores",
        "│  └─ parts run at noon  Dispatch",
        "└─ Fitter skill match",
      ])
  }

  @Test func wrapsInsideABranchWhereItDoesNot() {
    #expect(
      TreeOutline(tree, width: 40).drawn == [
        "Homes fixed first time  we act below 385",
        "├─ Right part on the van",
        "│  │  · tested · turn up · effort from",
        "│  │    25 to 40",
        "│  ├─ share of vans loaded from the job",
        "│  │     list the evening before",
        "│  │     · Stores",
        "│  └─ parts run at noon  Dispatch",
        "└─ Fitter skill match",
      ])
  }

  @Test func numbersBranchesWhereALineIsReadAloud() {
    #expect(
      TreeOutline(tree, width: 40).numbered == [
        "Homes fixed first time: we act below 385",
        "1 Right part on the van: tested, turn",
        "  up, effort from 25 to 40",
        "  1.1 share of vans loaded from the job",
        "    list the evening before: Stores",
        "  1.2 parts run at noon: Dispatch",
        "2 Fitter skill match",
      ])
  }

  @Test func countsWideCharactersAsTheyAreShown() {
    let tree = DriverTree(
      "初回訪問で直った家", branches: [DriverTree("車両に正しい部品がある", notes: ["実証済み", "強める"])])
    #expect(
      TreeOutline(tree, width: 20).drawn == [
        "初回訪問で直った家", "└─ 車両に正しい部品", "      がある", "      · 実証済み ·", "        強める",
      ])
  }

  @Test(arguments: [20, 33, 40, 80])
  func keepsWithinTheWidth(_ width: Int) {
    let deep = DriverTree("a word or two", notes: ["and a note"], branches: [tree])
    let outline = TreeOutline(deep, width: width)
    #expect((outline.drawn + outline.numbered).filter { $0.count > width } == [])
  }
}
