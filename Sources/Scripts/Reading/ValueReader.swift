internal import Rules
internal import Values

/// Reads derived columns, results and defaults: an expression, or a list of cases.
struct ValueReader {
  let context: ScriptContext

  private var reader: NodeReader { context.reader }
  private var names: NameReader { NameReader(context: context) }

  /// Derived columns by set.
  func derived(_ node: YAMLNode?) -> [String: [Derivation]] {
    var derived: [String: [Derivation]] = [:]
    for entry in reader.entries(node, of: "row sets") {
      guard let rows = names.rowSets.contains(entry.key) ? entry.key : nil else {
        reader.report(
          "unknown-set", at: entry.place, "there are no rows '\(entry.key)'",
          remedy: reader.remedy(for: entry.key, among: names.rowSets))
        continue
      }
      derived[rows] = derivations(entry.value, in: RuleScope(.row(set: rows)), set: rows)
    }
    return derived
  }

  /// Derived columns of a set, or results.
  func derivations(
    _ node: YAMLNode?, in scope: RuleScope, set: String?
  ) -> [Derivation] {
    reader.entries(node, of: set == nil ? "results" : "derived columns").compactMap { entry in
      guard let name = reader.word(of: entry) else { return nil }
      return derivation(entry.value, name: name, in: scope)
    }
  }

  /// A derived column or a result.
  func derivation(
    _ node: YAMLNode, name: String, in scope: RuleScope
  ) -> Derivation? {
    guard node.entries != nil else {
      guard let (rule, type) = checkedRule(node, in: scope, expected: nil) else { return nil }
      return Derivation(name: name, rule: rule, display: nil, title: nil, type: type)
    }
    guard let section = reader.section(node, keys: Keys.value, name: "'\(name)'") else {
      return nil
    }
    let display = display(section["show"])
    let title = reader.text(section["title"])
    let expected = section["options"].flatMap {
      OptionsReader(context: context).choiceSet($0, name: name)
    }.map(ValueType.choice)
    // Without its options nothing the cases say can be judged.
    if section["options"] != nil, expected == nil { return nil }
    if let every = section["every"] {
      guard let (rule, type) = rule(every, in: scope, expected: expected) else { return nil }
      return Derivation(
        name: name, rule: ValueRule(cases: rule.cases, every: true), display: display,
        title: title, type: .list(type))
    }
    guard let value = section["cases"] ?? reader.required("value", of: section),
      let (rule, type) = checkedRule(
        value, in: scope, expected: expected, options: section["options"])
    else { return nil }
    return Derivation(name: name, rule: rule, display: display, title: title, type: type)
  }

  /// How a value is computed, and its type; a list of cases must end and leave none of the options
  /// out that stand at a node.
  func checkedRule(
    _ node: YAMLNode, in scope: RuleScope, expected: ValueType?, options: YAMLNode? = nil
  ) -> (ValueRule, ValueType)? {
    guard let (rule, type) = rule(node, in: scope, expected: expected) else { return nil }
    let check = CaseCheck(context: context)
    check.check(node, of: rule, options: options == nil ? nil : expected, at: options)
    return (rule, type)
  }

  /// How a value is computed: an expression or a list of cases, and its type.
  private func rule(
    _ node: YAMLNode, in scope: RuleScope, expected: ValueType?
  ) -> (ValueRule, ValueType)? {
    guard let lines = node.elements else {
      guard let value = context.expression(node, in: scope, expected: expected) else { return nil }
      let line = ValueRule.Case(when: nil, yields: .value(value), because: nil, place: node.place)
      return (ValueRule(cases: [line], every: false), expected ?? value.type)
    }
    var type = expected
    var cases: [ValueRule.Case] = []
    for line in lines {
      guard let section = reader.section(line, keys: Keys.caseLine, name: "a case"),
        let (yield, yielded) = yield(section, in: scope, expected: expected)
      else { continue }
      if let type, type != yielded, type != .unknown, yielded != .unknown {
        reader.report(
          "mixed-types", at: line.place, "this case yields another type than those before",
          remedy: "let all cases yield the same: numbers, texts, days, rows or options")
      }
      type = type ?? yielded
      cases.append(
        ValueRule.Case(
          when: context.condition(section["when"], in: scope), yields: yield,
          because: context.template(section["because"], in: scope), place: line.place))
    }
    return type.map { (ValueRule(cases: cases, every: false), $0) }
  }

  private func yield(
    _ section: Section, in scope: RuleScope, expected: ValueType?
  ) -> (ValueRule.Yield, ValueType)? {
    if let text = section["text"] {
      return context.template(text, in: scope, mayBeEmpty: true).map { (.text($0), .text) }
    }
    return context.expression(reader.required("value", of: section), in: scope, expected: expected)
      .map { (.value($0), expected ?? $0.type) }
  }

  private func display(_ node: YAMLNode?) -> Quantity.Display? {
    guard let node, let word = reader.scalar(node, what: "word") else { return nil }
    let displays: [String: Quantity.Display] = ["percent": .percent, "whole": .whole]
    if displays[word] == nil {
      reader.report(
        "unknown-display", at: node.place, "numbers cannot be shown as '\(word)'",
        remedy: "write percent or whole")
    }
    return displays[word]
  }
}

/// Finds what is wrong with a list of cases as a whole.
private struct CaseCheck {
  let context: ScriptContext

  private var reader: NodeReader { context.reader }

  /// Reports what is wrong with a list of cases as a whole.
  func check(
    _ node: YAMLNode, of rule: ValueRule, options: ValueType?, at place: YAMLNode?
  ) {
    guard let lines = node.elements else { return }
    checkLast(lines)
    checkOpenFields(lines, of: rule)
    if let place, case .choice(let set)? = options { checkYields(lines, of: set, at: place.place) }
  }

  /// Reports a list of cases whose last line has a condition, or another has none.
  private func checkLast(_ lines: [YAMLNode]) {
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
  private func checkYields(_ lines: [YAMLNode], of set: ChoiceSet, at place: Place) {
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
  private func checkOpenFields(_ lines: [YAMLNode], of rule: ValueRule) {
    let openFields = context.openFields
    guard !openFields.isEmpty, rule.cases.count == lines.count else { return }
    var tested: Set<String> = []
    for (line, node) in zip(rule.cases, lines) {
      guard let when = line.when, let text = node["when"]?.text else { continue }
      let words = text.possibleNames
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
}
