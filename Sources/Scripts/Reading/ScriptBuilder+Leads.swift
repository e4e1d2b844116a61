internal import Rules
internal import Values

extension ScriptBuilder {
  /// Reports options that lead to a step which is not there.
  mutating func checkLeads(_ options: YAMLNode) {
    for option in options.elements ?? [] {
      guard let node = option[Options.leadsTo], let text = node.text else { continue }
      checkStep(StepPlace(text, from: catalog.workshop), at: node.place)
    }
  }

  /// Reports a step that its workshop does not have, and a workshop that is not read.
  mutating func checkStep(_ step: StepPlace, at place: Place) {
    let isOwn = step.workshop == catalog.workshop
    guard let known = isOwn ? catalog : catalog.others[step.workshop] else {
      reader.report(
        "unknown-workshop", at: place, "'\(step.workshop)' is not among the workshops read",
        remedy: "add it to 'reads'")
      return
    }
    guard !known.isUnknown, !known.steps.contains(step.step) else { return }
    reader.report(
      "unknown-step", at: place, "'\(step.workshop)' has no step '\(step.step)'",
      remedy: reader.remedy(for: step.step, among: known.steps))
  }
}
