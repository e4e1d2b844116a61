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
    var evaluation = Evaluation(facts: facts, lists: lists, subject: subject)
    return evaluation.closeness(of: expression.node, definition, depth: 0)
  }
}

extension Evaluator {
  /// How near a condition is to saying anything but yes, from 0 to 1.
  public func distance(of expression: Expression, about subject: Subject = .none) -> Double {
    var evaluation = Evaluation(facts: facts, lists: lists, subject: subject)
    return evaluation.distance(of: expression.node)
  }
}

extension Evaluation {
  /// An `any` that says yes is the nearer to a no the fewer elements it is yes of.
  fileprivate mutating func distance(of node: Node) -> Double {
    guard value(of: node).answer == true else { return 1 }
    switch node {
    case .and(let parts): return parts.map { distance(of: $0) }.max() ?? 0
    case .or(let parts):
      return parts.map { distance(of: $0) }.reduce(0, +) / Double(max(1, parts.count))
    case .call(.any, let arguments):
      guard case .filter(let source, let condition) = arguments[0],
        let answers = answers(to: condition, over: source), !answers.isEmpty
      else { return 0 }
      return 0.9 * Double(answers.count { $0.answer != true }) / Double(answers.count)
    case .comparison(_, let left, let right):
      guard let left = value(of: left).number, let right = value(of: right).number else {
        return 0.1
      }
      return 0.9 / (1 + Swift.abs(left - right))
    default: return 0.1
    }
  }

  fileprivate mutating func closeness(
    of node: Node, _ definition: (Dependency) -> Expression?, depth: Int
  ) -> Double {
    let answer = value(of: node).answer
    if answer == true { return 1 }
    switch node {
    case .and(let parts):
      let all = parts.map { closeness(of: $0, definition, depth: depth) }
      return all.reduce(0, +) / Double(all.count)
    case .or(let parts):
      return parts.map { closeness(of: $0, definition, depth: depth) }.max() ?? 0
    case .comparison(_, let left, let right):
      guard let left = value(of: left).number, let right = value(of: right).number else {
        return answer == nil ? 0 : 0.1
      }
      return 0.9 / (1 + Swift.abs(left - right))
    case .call(.any, let arguments), .call(.all, let arguments):
      return closeness(ofElements: arguments[0], definition, depth: depth)
    case .name(let name, let workshop):
      guard depth < 8, let defined = definition(.name(name, workshop: workshop)) else { break }
      return closeness(of: defined.node, definition, depth: depth + 1)
    default: break
    }
    return answer == nil ? 0 : 0.1
  }

  /// On average, how near a condition is for the elements it is asked of.
  private mutating func closeness(
    ofElements list: Node, _ definition: (Dependency) -> Expression?, depth: Int
  ) -> Double {
    guard case .filter(let source, let condition) = list,
      let elements = value(of: source).elements, !elements.isEmpty
    else { return 0 }
    looked.append(.missing)
    defer { looked.removeLast() }
    var sum = 0.0
    for element in elements {
      looked[looked.count - 1] = element
      sum += closeness(of: condition, definition, depth: depth)
    }
    return 0.9 * sum / Double(elements.count)
  }
}
