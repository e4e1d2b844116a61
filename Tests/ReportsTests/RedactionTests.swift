import Testing

@testable import Reports

@Suite struct RedactionTests {
  private let redaction = Redaction(names: [
    "Dana Ruiz", "Omar Haddad", "Anna van Berg", "Zoë O'Neil", "佐藤 花子", "dana ruiz", "李",
    "J. R. Ewing",
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
}
