import Rules
import Scripts
import Testing
import Values

struct CoachRuleTests {
  @Test(arguments: CoachExample.all)
  func speaksOfWeakAnswersOnly(_ example: CoachExample) throws {
    let script = try Bundled.script(example.file)
    let step = try #require(script.steps.first { $0.coach.contains { $0.id == example.rule } })
    let rule = try #require(step.coach.first { $0.id == example.rule })
    let subject = ExampleFacts.subject(of: rule, step: step, script: script)
    for (answers, speaks) in [(example.good, false), (example.weak, true)] {
      for answer in answers {
        let facts = ExampleFacts(answer, rule: rule, step: step, script: script)
        let value = Evaluator(facts, lists: script.lists).value(of: rule.when, about: subject)
        #expect(value == .yesNo(speaks), "\(answer)")
      }
    }
  }

  @Test func hasExamplesForEachWorkshop() {
    let counts = CoachExample.all.reduce(into: [:]) { $0[$1.file, default: 0] += 1 }
    #expect(counts == ["ws01.yaml": 22, "ws02.yaml": 44, "ws03.yaml": 29])
  }
}
