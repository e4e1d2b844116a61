import Values

extension Evaluator {
  /// How near a condition is to saying yes, from 0 to 1; of the computed names in it, too, as far
  /// as `definition` gives theirs.
  ///
  /// A measure to search by, as testers' "branch distance": an `and` is as near as its parts are on
  /// average, an `or` as its nearest, a comparison the nearer the smaller the difference.
  public func closeness(
    of expression: Expression, about subject: Subject = .none,
    definition: (Dependency) -> Expression?
  ) -> Double {
    withoutActuallyEscaping(definition) { definition in
      var closeness = Closeness(
        evaluation: Evaluation(facts: facts, lists: lists, subject: subject),
        definition: definition)
      return closeness.closeness(of: expression.node, depth: 0)
    }
  }

  /// How near a condition is to saying anything but yes, from 0 to 1.
  public func distance(of expression: Expression, about subject: Subject = .none) -> Double {
    var closeness = Closeness(
      evaluation: Evaluation(facts: facts, lists: lists, subject: subject), definition: { _ in nil }
    )
    return closeness.distance(of: expression.node)
  }
}

/// Measures how near conditions are to the other answer.
private struct Closeness<Source: Facts> {
  var evaluation: Evaluation<Source>
  let definition: (Dependency) -> Expression?

  /// An `any` that says yes is the nearer to a no the fewer elements it is yes of.
  mutating func distance(of node: Node) -> Double {
    guard evaluation.value(of: node).answer == true else { return 1 }
    switch node {
    case .and(let parts): return parts.map { distance(of: $0) }.max() ?? 0
    case .or(let parts):
      return parts.map { distance(of: $0) }.reduce(0, +) / Double(max(1, parts.count))
    case .call(.any, let arguments):
      guard case .filter(let source, let condition) = arguments[0],
        let answers = evaluation.answers(to: condition, over: source), !answers.isEmpty
      else { return 0 }
      return 0.9 * Double(answers.count { $0.answer != true }) / Double(answers.count)
    case .comparison(_, let left, let right):
      return difference(left, right).map { 0.9 / (1 + $0) } ?? 0.1
    default: return 0.1
    }
  }

  /// How far two numbers lie apart; nothing for what are none.
  private mutating func difference(_ left: Node, _ right: Node) -> Double? {
    guard let left = evaluation.value(of: left).number,
      let right = evaluation.value(of: right).number
    else { return nil }
    return Swift.abs(left - right)
  }

  /// Computed names are looked into, one behind the other.
  mutating func closeness(of node: Node, depth: Int) -> Double {
    let answer = evaluation.value(of: node).answer
    if answer == true { return 1 }
    switch node {
    case .and(let parts):
      let all = parts.map { closeness(of: $0, depth: depth) }
      return all.reduce(0, +) / Double(all.count)
    case .or(let parts):
      return parts.map { closeness(of: $0, depth: depth) }.max() ?? 0
    case .comparison(_, let left, let right):
      if let difference = difference(left, right) { return 0.9 / (1 + difference) }
    case .call(.any, let arguments), .call(.all, let arguments):
      return closeness(ofElements: arguments[0], depth: depth)
    case .name(let name, let workshop):
      guard depth < 8, let defined = definition(.name(name, workshop: workshop)) else { break }
      return closeness(of: defined.node, depth: depth + 1)
    default: break
    }
    return answer == nil ? 0 : 0.1
  }

  /// On average, how near a condition is for the elements it is asked of.
  private mutating func closeness(ofElements list: Node, depth: Int) -> Double {
    guard case .filter(let source, let condition) = list,
      let elements = evaluation.value(of: source).elements, !elements.isEmpty
    else { return 0 }
    let definition = definition
    let each = evaluation.looking(at: elements) { evaluation, _ in
      var closeness = Closeness(evaluation: evaluation, definition: definition)
      return closeness.closeness(of: condition, depth: depth)
    }
    return 0.9 * each.reduce(0, +) / Double(elements.count)
  }
}
