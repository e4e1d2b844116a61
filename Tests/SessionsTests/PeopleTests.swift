import Sessions
import Testing

@Suite struct PeopleTests {
  @Test(arguments: [
    ("", []), ("-", []), (" Dana Ruiz, Leo ,, ", ["Dana Ruiz", "Leo"]),
    ("Dana Ruiz and Leo Brandt", ["Dana Ruiz", "Leo Brandt"]),
    ("Ann; Bo & Cy", ["Ann", "Bo", "Cy"]),
    ("Anna Berg; Tom", ["Anna Berg", "Tom"]), ("Ann / Bo + Cy", ["Ann", "Bo", "Cy"]),
    ("Ann\nBo AND Cy", ["Ann", "Bo", "Cy"]), ("Ann\u{A0} Berg", ["Ann Berg"]),
    ("Ann, ann, ANN", ["Ann"]), ("- Ann\n2. Bo", ["Ann", "Bo"]),
    ("Ann, and Bo", ["Ann", "Bo"]), ("Fernando Sandoval", ["Fernando Sandoval"]),
  ])
  func readsNames(_ line: String, _ names: [String]) throws {
    #expect(try People.names(in: line) == names)
  }

  @Test(arguments: [
    String(repeating: "a", count: 61), (1...41).map { "Ann \($0)" }.joined(separator: ", "),
  ])
  func refusesMoreThanFitsAtOneKeyboard(_ line: String) {
    #expect(throws: Refusal.tooManyPeople) { try People.names(in: line) }
  }
}
