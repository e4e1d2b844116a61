public import Values

/// Where a computed value comes from: a list of cases, and what they are asked about.
public struct Definition {
  /// One line: taken when its condition says yes; a text with holes has no expression.
  public typealias Case = (when: Expression?, value: Expression?)

  /// The lines in order; a single value is one line without a condition.
  public var cases: [Case]
  /// Whether all lines that say yes are taken, each as an element of a list; else the first is.
  public var every: Bool
  /// What the lines are asked about.
  public var subject: Subject
  /// The word lists of the script that states them.
  public var lists: WordLists

  /// Makes a definition.
  public init(_ cases: [Case], every: Bool = false, about subject: Subject, lists: WordLists) {
    (self.cases, self.every, self.subject, self.lists) = (cases, every, subject, lists)
  }
}

/// What may have a definition: a result of a workshop, or a derived column of a row.
public enum Definable: Hashable {
  /// A name of a workshop.
  case name(String, workshop: String)
  /// A column of a row.
  case column(String, Row)
}

/// How near conditions are to an answer, from 0 to 1; a measure to search by.
///
/// Testers' "branch distance": an `and` is as near to yes as its parts are on average, an `or` as
/// its nearest, a comparison the nearer the smaller the difference. It looks through the
/// definitions of computed names.
///
/// Source: Korel, "Automated software test data generation", 1990.
public struct BranchDistance<Source: Facts> {
  /// How deep definitions are looked through.
  private static var deepest: Int { 6 }

  private let evaluator: Evaluator<Source>
  private let definition: (Definable) -> Definition?

  /// Makes a measure over answers; `definition` tells how a name is computed.
  public init(_ evaluator: Evaluator<Source>, definition: @escaping (Definable) -> Definition?) {
    self.evaluator = evaluator
    self.definition = definition
  }

  /// How near a condition is to saying yes, or to saying anything else; 1 when it does.
  public func closeness(
    of condition: Expression, saying answer: Bool, about subject: Subject = .none
  ) -> Double {
    var pass = pass(about: subject)
    if !answer, pass.evaluation.value(of: condition.node).answer != true { return 1 }
    return pass.closeness(of: condition.node, saying: answer)
  }

  /// How near a list is to having an element, or a filter to leaving one out; 1 when it does.
  public func closeness(of list: Expression, leavingOut: Bool) -> Double {
    var pass = pass(about: .none)
    guard case .filter(let source, let condition) = list.node else {
      return pass.evaluation.value(of: list.node).elements?.isEmpty == false ? 1 : 0
    }
    let answers = pass.evaluation.answers(to: condition, over: source) ?? []
    if answers.contains(where: { ($0.answer == true) != leavingOut }) { return 1 }
    return 0.9 * (pass.ofEach(source, condition, saying: !leavingOut).max() ?? 0)
  }

  private func pass(about subject: Subject) -> Pass<Source> {
    Pass(
      evaluation: Evaluation(facts: evaluator.facts, lists: evaluator.lists, subject: subject),
      definition: definition, depth: Self.deepest)
  }
}

/// One passage through the parts of a condition.
private struct Pass<Source: Facts> {
  var evaluation: Evaluation<Source>
  let definition: (Definable) -> Definition?
  /// How many definitions may still be looked through.
  let depth: Int

  mutating func closeness(of node: Node, saying wanted: Bool) -> Double {
    let answer = evaluation.value(of: node).answer
    if answer == wanted { return 1 }
    let unknown = answer == nil ? 0 : 0.1
    switch node {
    case .not(let inner): return closeness(of: inner, saying: !wanted)
    case .and(let parts), .or(let parts):
      let isAnd = if case .and = node { true } else { false }
      let all = parts.map { closeness(of: $0, saying: wanted) }
      return isAnd == wanted
        ? all.reduce(0, +) / Double(max(1, all.count)) : 0.99 * (all.max() ?? 0)
    case .comparison(let sign, let left, let right):
      return closeness(of: left, wanted ? sign : sign.negated, right)
    case .membership(let left, let list, let negated):
      let listed = evaluation.value(of: list)
      return max(
        unknown,
        closenessByCases(of: left) {
          listed.contains($0) == (wanted != negated)
        })
    case .state(let inner, .given) where wanted, .state(let inner, .missing) where !wanted:
      return closenessByCases(of: inner) { !$0.isMissing }
    case .call(let function, let arguments) where [.any, .all].contains(function):
      guard case .filter(let source, let condition) = arguments[0] else { return unknown }
      let each = ofEach(source, condition, saying: wanted)
      let needsOne = (function == .any) == wanted
      let mean = each.reduce(0, +) / Double(max(1, each.count))
      return 0.9 * (needsOne ? each.max() ?? 0 : mean)
    case .name, .path:
      return max(unknown, closenessByDefinition(of: node, saying: wanted))
    default: return unknown
    }
  }

  /// How near a condition is for each element it is asked of.
  mutating func ofEach(_ source: Node, _ condition: Node, saying wanted: Bool) -> [Double] {
    guard let elements = evaluation.value(of: source).elements else { return [] }
    let (definition, depth) = (definition, depth)
    return evaluation.looking(at: elements) { evaluation, _ in
      var pass = Pass(evaluation: evaluation, definition: definition, depth: depth)
      return pass.closeness(of: condition, saying: wanted)
    }
  }

  // MARK: Comparisons

  private mutating func closeness(of left: Node, _ sign: Comparison, _ right: Node) -> Double {
    let (a, b) = (evaluation.value(of: left), evaluation.value(of: right))
    let isGrowing = [.more, .atLeast, .equal, .unequal].contains(sign)
    if let x = number(left, a, isGrowing), let y = number(right, b, !isGrowing) {
      // However far apart, two values are nearer than one that is missing.
      return 0.1 + 0.8 / (1 + Swift.abs(x - y))
    }
    let byCases = max(
      closenessByCases(of: left) {
        $0.compared(sign, b).answer == true
      },
      closenessByCases(of: right) {
        a.compared(sign, $0).answer == true
      })
    return max(byCases, 0.05 * Double([a, b].count { !$0.isMissing }))
  }

  /// A number to compare by: a day's number, and for counts a little more or less than there are
  /// when another element is about to be counted, or not any more.
  private mutating func number(_ node: Node, _ value: Value, _ isGrowing: Bool) -> Double? {
    if case .date(let day) = value { return Double(day.number) }
    guard let amount = value.number, case .call(let function, let arguments) = node else {
      return value.number
    }
    switch function {
    case .count, .share:
      guard let nearest = nearestToCount(arguments[0], isGrowing) else { return amount }
      let step = 0.5 * nearest.closeness / (function == .count ? 1 : Double(max(1, nearest.count)))
      return isGrowing ? amount + step : amount - step
    case .overlap where isGrowing && evaluation.value(of: arguments[1]).elements?.isEmpty == true:
      // With no text at all nothing overlaps; one that is nearly there is worth something.
      return amount - 1 + 0.5 * (nearestToCount(arguments[1], true)?.closeness ?? 0)
    default: return amount
    }
  }

  /// Of the elements that are not counted yet, or of those that are, how near the nearest is to the
  /// other side.
  private mutating func nearestToCount(
    _ list: Node, _ isGrowing: Bool
  ) -> (closeness: Double, count: Int)? {
    if case .path(let base, _) = list { return nearestToCount(base, isGrowing) }
    if case .filter(let source, let condition) = list {
      let all =
        isGrowing
        ? chosen(list).map { $0.byFilter.reduce(0, +) / Double(max(1, $0.byFilter.count)) }
        : ofEach(source, condition, saying: false)
      return (
        all.filter { $0 < 1 }.max() ?? 0, evaluation.value(of: source).elements?.count ?? 0
      )
    }
    if case .name = list, let defined = defined(list), defined.every {
      var inner = pass(through: defined)
      let all = defined.cases.compactMap(\.when).map {
        inner.closeness(of: $0.node, saying: isGrowing)
      }
      return (all.filter { $0 < 1 }.max() ?? 0, all.count)
    }
    return throughDefinition(of: list) { $0.nearestToCount($1, isGrowing) } ?? nil
  }

  /// What a list is chosen from, below filters of filters, and how near each element is to passing
  /// each of them.
  private mutating func chosen(_ list: Node) -> [(element: Value, byFilter: [Double])] {
    if case .filter(let source, let condition) = list {
      let below = chosen(source)
      let (definition, depth) = (definition, depth)
      let own = evaluation.looking(at: below.map(\.element)) { evaluation, _ in
        var pass = Pass(evaluation: evaluation, definition: definition, depth: depth)
        return pass.closeness(of: condition, saying: true)
      }
      return zip(below, own).map { ($0.element, $0.byFilter + [$1]) }
    }
    return throughDefinition(of: list) { $0.chosen($1) }
      ?? (evaluation.value(of: list).elements ?? []).map { ($0, []) }
  }

  /// What the one value of a name gives; nothing for anything else.
  private mutating func throughDefinition<Result>(
    of node: Node, _ body: (inout Pass, Node) -> Result
  ) -> Result? {
    guard case .name = node, let defined = defined(node), defined.cases.count == 1,
      let value = defined.cases[0].value
    else { return nil }
    var inner = pass(through: defined)
    return body(&inner, value.node)
  }

  // MARK: Definitions

  private mutating func defined(_ node: Node) -> Definition? {
    guard depth > 0 else { return nil }
    switch node {
    case .name(let name, let workshop): return definition(.name(name, workshop: workshop))
    case .path(let base, let column):
      guard case .row(let row) = evaluation.value(of: base) else { return nil }
      return definition(.column(column, row))
    default: return nil
    }
  }

  private func pass(through definition: Definition) -> Pass {
    Pass(
      evaluation: Evaluation(
        facts: evaluation.facts, lists: definition.lists, subject: definition.subject),
      definition: self.definition, depth: depth - 1)
  }

  private mutating func closenessByDefinition(of node: Node, saying wanted: Bool) -> Double {
    guard let defined = defined(node) else { return 0 }
    if defined.cases.count == 1, let value = defined.cases[0].value {
      var inner = pass(through: defined)
      return 0.99 * inner.closeness(of: value.node, saying: wanted)
    }
    return closenessByCases(of: node) { $0.answer == wanted }
  }

  /// How near the lines of a definition are to giving a value that will do.
  private mutating func closenessByCases(
    of node: Node, _ willDo: (Value) -> Bool
  ) -> Double {
    guard let defined = defined(node) else { return 0 }
    var inner = pass(through: defined)
    var (best, before, count) = (0.0, 0.0, 0.0)
    for line in defined.cases {
      let own = line.when.map { inner.closeness(of: $0.node, saying: true) } ?? 1
      if let value = line.value, willDo(inner.evaluation.value(of: value.node)) {
        best = max(best, (before + own) / (count + 1))
      } else if case .name? = line.value?.node, defined.cases.count == 1, let value = line.value {
        best = max(best, inner.closenessByCases(of: value.node, willDo))
      }
      before += line.when.map { inner.closeness(of: $0.node, saying: false) } ?? 0
      count += 1
    }
    return 0.9 * best
  }
}
