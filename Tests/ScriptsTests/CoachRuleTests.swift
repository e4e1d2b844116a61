import Rules
import Scripts
import Testing
import Values

struct CoachRuleTests {
  @Test(arguments: CoachExample.all("W1-"))
  func speaksOfWeakAnswersOnly(_ example: CoachExample) throws {
    let script = try Bundled.script("ws01.yaml")
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

  @Test func hasExamplesForTheFirstWorkshop() {
    #expect(CoachExample.all("W1-").count == 22)
  }
}
