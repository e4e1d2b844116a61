import Sessions
import TestSupport
import Testing
import Workbooks

/// A script that changes under answers: each page of `Changes` is one way it can.
@Suite struct ChangedScriptTests {
  @Test(arguments: ChangedScript.all)
  func doesWhatThePageShows(_ page: ChangedScript) throws {
    try expectGolden(page.replayed(), at: page.path)
  }

  @Test(arguments: ChangedScript.all)
  func losesNoAnswer(_ page: ChangedScript) throws {
    let (_, after, answered) = try page.parts()
    let opened = Session(after, workbook: answered).workbook
    #expect(answered.typed.subtracting(opened.typed) == [])
    #expect(try opened.readBack() == opened)
  }

  /// An id that the older script had, and the newer one took along, it cannot know.
  @Test(arguments: ChangedScript.all)
  func bringsAnswersBackWithTheOlderScript(_ page: ChangedScript) throws {
    let (before, after, answered) = try page.parts()
    let opened = Session(after, workbook: answered).workbook
    let back = Session(before, workbook: opened).workbook
    guard !page.testDescription.contains("another id") else {
      #expect(answered.typed.subtracting(back.typed) == [])
      return
    }
    let values = { (workbook: Workbook) in workbook["ws09"]?.answers.map(\.answer) }
    #expect(values(back) == values(answered))
    #expect(back["ws09"]?.earlier == [])
  }

  @Test(arguments: ChangedScript.all)
  func saysNothingOnceTheAnswersAreTakenUp(_ page: ChangedScript) throws {
    let (_, after, answered) = try page.parts()
    let saved = try Session(after, workbook: answered).workbook.readBack()
    let changes = Session(after, workbook: saved).changes
    // What is asked because of its version or a new column is said until it has its answer.
    let asked = changes.filter { $0.kind == .renewed || $0.kind == .inserted && $0.field != nil }
    #expect(changes.filter { !asked.map(\.step).contains($0.step) } == [])
  }

  @Test func hasAPageForEachKindOfChange() {
    #expect(ChangedScript.all.count >= 15)
  }
}

extension Slot {
  /// The answer with all that belongs to it, but for its question and earlier ones.
  fileprivate var answer: Slot {
    var slot = self
    (slot.question, slot.earlier) = ("", [])
    return slot
  }
}

extension Workbook {
  /// Every value of every answer and what was kept of it, as often as it is there.
  fileprivate var typed: Set<String> {
    var counts: [JSONValue: Int] = [:]
    for record in workshops {
      for slot in record.answers + record.earlier { slot.json.count(into: &counts) }
    }
    return Set(counts.flatMap { value, count in (1...count).map { "\(value) \($0)" } })
  }
}

extension JSONValue {
  fileprivate func count(into counts: inout [JSONValue: Int]) {
    switch self {
    case .null: break
    case .array(let items): for item in items { item.count(into: &counts) }
    case .object(let members):
      // Wording and state are the program's own.
      for (key, value) in members where !["question", "state", "id", "column"].contains(key) {
        value.count(into: &counts)
      }
    default: counts[self, default: 0] += 1
    }
  }
}
