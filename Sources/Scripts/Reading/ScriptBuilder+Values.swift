internal import Rules
internal import Values

extension ScriptBuilder {
  /// Derived columns by set.
  mutating func derived(_ node: YAMLNode?) -> [String: [Derivation]] {
    var derived: [String: [Derivation]] = [:]
    for entry in reader.entries(node, of: "row sets") {
      guard let rows = rowSets.contains(entry.key) ? entry.key : nil else {
        reader.report(
          "unknown-set", at: entry.place, "there are no rows '\(entry.key)'",
          remedy: reader.remedy(for: entry.key, among: rowSets))
        continue
      }
      derived[rows] = derivations(entry.value, in: RuleScope(.row(set: rows)), set: rows)
    }
    return derived
  }

  /// The names of the sets tables make.
  var rowSets: [String] { heads.compactMap(\.made) }

  /// What to do where rows are wanted.
  var rowsRemedy: String {
    rowSets.isEmpty
      ? "let a table make rows first" : "name rows, as \(rowSets.sorted().joined(separator: ", "))"
  }

  /// Derived columns of a set, or results.
  mutating func derivations(
    _ node: YAMLNode?, in scope: RuleScope, set: String?
  ) -> [Derivation] {
    reader.entries(node, of: set == nil ? "results" : "derived columns").compactMap { entry in
      guard let name = reader.word(of: entry) else { return nil }
      return derivation(entry.value, name: name, in: scope)
    }
  }

  /// A derived column or a result.
  mutating func derivation(
    _ node: YAMLNode, name: String, in scope: RuleScope
  ) -> Derivation? {
    guard node.entries != nil else {
      guard let (rule, type) = rule(node, in: scope, expected: nil) else { return nil }
      checkCases(node, of: rule, options: nil, at: nil)
      return Derivation(name: name, rule: rule, display: nil, title: nil, type: type)
    }
    guard let section = reader.section(node, keys: Keys.value, name: "'\(name)'") else {
      return nil
    }
    let display = display(section["show"])
    let title = reader.text(section["title"])
    let expected = section["options"].flatMap { choiceSet($0, name: name) }.map(ValueType.choice)
    // Without its options nothing the cases say can be judged.
    if section["options"] != nil, expected == nil { return nil }
    if let every = section["every"] {
      guard let (rule, type) = rule(every, in: scope, expected: expected) else { return nil }
      return Derivation(
        name: name, rule: ValueRule(cases: rule.cases, every: true), display: display,
        title: title, type: .list(type))
    }
    guard let value = section["cases"] ?? reader.required("value", of: section),
      let (rule, type) = rule(value, in: scope, expected: expected)
    else { return nil }
    checkCases(value, of: rule, options: expected, at: section["options"])
    return Derivation(name: name, rule: rule, display: display, title: title, type: type)
  }

  /// How a value is computed: an expression or a list of cases, and its type.
  mutating func rule(
    _ node: YAMLNode, in scope: RuleScope, expected: ValueType?
  ) -> (ValueRule, ValueType)? {
    guard let lines = node.elements else {
      guard let value = expression(node, in: scope, expected: expected) else { return nil }
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
          when: condition(section["when"], in: scope), yields: yield,
          because: template(section["because"], in: scope), place: line.place))
    }
    return type.map { (ValueRule(cases: cases, every: false), $0) }
  }

  private mutating func yield(
    _ section: Section, in scope: RuleScope, expected: ValueType?
  ) -> (ValueRule.Yield, ValueType)? {
    if let text = section["text"] {
      return template(text, in: scope, mayBeEmpty: true).map { (.text($0), .text) }
    }
    return expression(reader.required("value", of: section), in: scope, expected: expected)
      .map { (.value($0), expected ?? $0.type) }
  }

  private mutating func display(_ node: YAMLNode?) -> Quantity.Display? {
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
