import Sessions
import Testing
import Values
import Workbooks

@testable import Reports

@Suite struct RedactionTests {
  private let redaction = Redaction(names: [
    "Dana Ruiz", "Omar Haddad", "Anna van Berg", "Zoë O'Neil", "佐藤 花子", "dana ruiz", "李",
    "J. R. Ewing", "王小明",
    "Will May", "Ann Lee", "Bo Smith", "Lee Ann",
  ])

  @Test(arguments: [
    ("Dana Ruiz decides", "Person A decides"),
    ("Ask DANA, or omar's crew.", "Ask Person A, or Person B's crew."),
    ("Ruiz, Dana (dana.ruiz@example.org)", "Person A, Person A (Person A@example.org)"),
    ("van utilisation; Anna takes a van", "van utilisation; Person C takes a van"),
    ("Ms van Berg", "Ms van Person C"),
    ("O'Neil and O’Neil, zoë", "Person D and Person D, Person D"),
    ("佐藤花子さん、佐藤さん", "Person Eさん、Person Eさん"),
    ("李さん", "Person Fさん"),
    ("Mr Ewing, J R Ewing", "Mr Person G, Person G"),
    ("张先生 and 小明 met 王小明", "张先生 and Person H met Person H"),
    (
      "you may; May 5, 9 May 2026; May said, MAY",
      "you may; May 5, 9 May 2026; Person I said, Person I"
    ),
    ("Ann, Ann Lee and Dr. Lee", "Person J or L, Person J and Dr. Person J or L"),
    ("Danaë, Haddadi and bandana", "Danaë, Haddadi and bandana"),
    ("\"Dana\u{301}\"", "\"Dana\u{301}\""),
    ("", ""),
  ])
  func replacesEachNameByTheLetterOfItsPerson(_ text: String, _ redacted: String) {
    #expect(redaction(text) == redacted)
  }

  @Test func goesOnBehindZ() {
    let names = (0..<28).map { "Name\(String(repeating: "x", count: $0 + 1))" }
    #expect(Redaction(names: names)(names[27]) == "Person AB")
  }

  @Test func leavesATextAloneWhereNobodyIsNamed() {
    #expect(Redaction(names: ["", " - "])("Dana - Ruiz") == "Dana - Ruiz")
  }

  /// Whoever was named before is named no more, either, and no cell is passed over for its name.
  @Test func namesNobodyInTheWorkbookAsJSON() throws {
    var workbook = try Samples.workbook("linked.json")
    workbook["ws01"]?["commit"]?.earlier = [["sender": "Zelda Quist", "state": "Quist's"]]
    workbook["ws01"]?["entry_rule"]?.value = ["gatekeeper": "Bo Ek", "content": "ask Bo Ek"]
    workbook["ws02"]?.replies = [
      Reply(
        name: "Kim Roe", answer: .declined("Kim says no"), content: "c", at: Instant(seconds: 0))
    ]
    workbook["ws03"]?.earlier = [Slot(id: "rhythm", question: "Who hosts?")]
    workbook["ws03"]?.earlier[0].value = [["id": "a", "host": "Vera Lund"]]
    let session = Samples.session(try Samples.bundled("ws03"), workbook)
    let result = WorkbookResult([session.answers], of: workbook, isRedacted: true)
    let text = Samples.text(result, as: .json)
    let found = ["Quist", "Zelda", "Bo Ek", "Vera", "Lund", "Kim", "Dana"].filter(text.contains)
    #expect(found == [])
  }
}
