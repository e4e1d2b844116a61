internal import Rules
internal import Values

extension ScriptBuilder {
  /// Reports what is wrong with a list of cases as a whole.
  mutating func checkCases(
    _ node: YAMLNode, of rule: ValueRule, options: ValueType?, at place: YAMLNode?
  ) {
    guard let lines = node.elements else { return }
    checkLastCase(lines)
    checkOpenFields(lines, of: rule)
    if let place, case .choice(let set)? = options { checkYields(lines, of: set, at: place.place) }
  }

  /// Reports a list of cases whose last line has a condition, or another has none.
  private mutating func checkLastCase(_ lines: [YAMLNode]) {
    guard let last = lines.last else { return }
    if last["when"] != nil {
      reader.report(
        "open-cases", at: last.place, "no case is left when no condition says yes",
        remedy: "end with a line without 'when'")
    }
    for line in lines.dropLast() where line.entries != nil && line["when"] == nil {
      reader.report(
        "early-last-case", at: line.place, "the cases below this line are never reached",
        remedy: "give it a 'when', or move it to the end")
    }
  }

  /// Reports an option that is never reached, when all cases name theirs.
  private mutating func checkYields(_ lines: [YAMLNode], of set: ChoiceSet, at place: Place) {
    let yielded = lines.map { $0["value"]?.text.flatMap { set[$0] } }
    guard !yielded.contains(nil) else { return }
    for option in set.options where !yielded.contains(option) {
      reader.report(
        "unused-option", at: place, "no case yields '\(option.id)'",
        remedy: "add a case for it, or leave the option out")
    }
  }

  /// Reports an answer that can be put off and is used before it is known to be there: the cases
  /// below would never be reached then.
  private mutating func checkOpenFields(_ lines: [YAMLNode], of rule: ValueRule) {
    let openFields = openFields
    guard !openFields.isEmpty, rule.cases.count == lines.count else { return }
    var tested: Set<String> = []
    for (line, node) in zip(rule.cases, lines) {
      guard let when = line.when, let text = node["when"]?.text else { continue }
      let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
      for (name, next) in zip(words, words.dropFirst()) where next == "is" { tested.insert(name) }
      for field in openFields where when.dependencies.contains(field.dependency) {
        guard !tested.contains(field.id), let place = node["when"]?.place else { continue }
        reader.report(
          "open-case", at: place,
          "'\(field.id)' can be put off, and then no case below is reached",
          remedy: "test '\(field.id) is given' first, or '\(field.id) is open'")
      }
    }
  }

  private var openFields: [(id: String, dependency: Dependency)] {
    heads.flatMap { head in
      head.fields.filter { $0.isOpen || head.isOpen }.map { field in
        head.kind.shape == .single
          ? (head.id, .name(head.id, workshop: catalog.workshop))
          : (
            field.id,
            .column(field.id, set: sets[head.index] ?? head.id, workshop: catalog.workshop)
          )
      }
    }
  }
}
