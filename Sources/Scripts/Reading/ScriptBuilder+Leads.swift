internal import Rules
internal import Values

extension ScriptBuilder {
  /// Reports options that lead to a step which is not there.
  mutating func checkLeads(_ options: YAMLNode) {
    for option in options.elements ?? [] {
      guard let node = option[Options.leadsTo], let text = node.text else { continue }
      let lead = StepPlace(text, from: catalog.workshop)
      let known = lead.workshop == catalog.workshop ? catalog : catalog.others[lead.workshop]
      guard let known else {
        reader.report(
          "unknown-workshop", at: node.place, "'\(lead.workshop)' is not among the workshops read",
          remedy: "add it to 'reads'")
        continue
      }
      let steps = known.names.filter { $0.value.step != nil }.map(\.key)
      guard !known.isUnknown, !steps.contains(lead.step) else { continue }
      reader.report(
        "unknown-step", at: node.place, "'\(lead.workshop)' has no step '\(lead.step)'",
        remedy: reader.remedy(for: lead.step, among: steps))
    }
  }
}
