internal import Rules
internal import Values

/// Reads what points are given for and what they lead to.
struct ScorecardReader {
  /// What a scorecard gives: its items, and the results that hold points and verdict.
  struct Points {
    var items: [Scorecard.Item]
    var results: [Derivation]
    var verdict: Derivation?
  }

  let context: ScriptContext

  private var reader: NodeReader { context.reader }
  private var names: NameReader { NameReader(context: context) }
  private var values: ValueReader { ValueReader(context: context) }

  /// The scorecard of the workshop.
  func points(_ node: YAMLNode?) -> Points? {
    guard let node,
      let section = reader.section(node, keys: Keys.scorecard, name: "the scorecard")
    else { return nil }
    var points = Points(items: [], results: [])
    for entry in reader.entries(reader.required("items", of: section), of: "items") {
      guard let (item, result) = item(entry) else { continue }
      points.items.append(item)
      points.results.append(result)
    }
    points.results += [total(of: points.items, at: section.place)].compactMap(\.self)
    points.verdict = section["verdict"].flatMap {
      values.derivation($0, name: "verdict", in: RuleScope())
    }
    return points
  }

  private func item(_ entry: YAMLEntry) -> (Scorecard.Item, Derivation)? {
    guard let id = reader.word(of: entry),
      let section = reader.section(entry.value, keys: Keys.item, name: "item '\(id)'")
    else { return nil }
    let title = reader.text(reader.required("title", of: section))
    let step = names.stepID(reader.required("step", of: section))
    guard let lines = reader.required("cases", of: section),
      let (rule, _) = values.checkedRule(lines, in: RuleScope(), expected: .number)
    else { return nil }
    guard let most = most(of: rule, at: lines), let title, let step else { return nil }
    return (
      Scorecard.Item(id: id, title: title, step: step, most: most),
      Derivation(name: id, rule: rule, display: .whole, title: title, type: .number)
    )
  }

  /// The most points a list of cases gives.
  private func most(of rule: ValueRule, at node: YAMLNode) -> Double? {
    let known = ConstantValues()
    var most: Double?
    for line in rule.cases {
      guard case .value(let expression) = line.yields, expression.dependencies.isEmpty,
        case .number(let points) = known.value(of: expression)
      else {
        reader.report(
          "no-points", at: node.place, "the points of a case are not a plain number",
          remedy: "write a number, as 'value: 2', and what it depends on under 'when'")
        return nil
      }
      most = max(most ?? points.amount, points.amount)
    }
    return most
  }

  private func total(of items: [Scorecard.Item], at place: Place) -> Derivation? {
    let sum = items.map(\.id).joined(separator: " + ")
    guard !items.isEmpty, let total = context.expression(sum, at: place)
    else { return nil }
    let line = ValueRule.Case(when: nil, yields: .value(total), because: nil, place: place)
    return Derivation(
      name: "total", rule: ValueRule(cases: [line], every: false), display: .whole, title: nil,
      type: .number)
  }

  /// The scorecard with what stands behind its verdict.
  func scorecard(_ points: Points, results: [Derivation]) -> Scorecard {
    var needs = Graph<String>()
    var users: [String: [String]] = [:]
    let scored = Set(points.results.map(\.name))
    for result in results {
      let names = result.rule.dependencies.compactMap { name in
        if case .name(let name, context.workshop) = name { name } else { nil }
      }
      for name in names { users[name, default: []].append(result.name) }
      needs.add(result.name, needs: scored.contains(result.name) ? [] : names)
    }
    var use = Graph<String>()
    for (name, users) in users { use.add(name, needs: users) }
    let byPoints = use.reached(from: scored)
    let behind = needs.reached(from: ["verdict"])
    let protections = results.filter {
      $0.type == .yesNo && behind.contains($0.name) && !byPoints.contains($0.name)
    }
    return Scorecard(
      items: points.items, verdict: results.first { $0.name == "verdict" }?.name,
      protections: protections.map(\.name))
  }
}
