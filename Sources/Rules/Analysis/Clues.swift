import Values

/// What an expression looks for: the words, numbers and texts that could make it say yes or no.
public struct Clues: Hashable, Sendable {
  /// The word lists it looks in.
  public private(set) var lists: Set<String> = []
  /// The numbers it names.
  public private(set) var numbers: Set<Double> = []
  /// The texts it names.
  public private(set) var texts: Set<String> = []
  /// Whether it compares texts with one another.
  public private(set) var comparesTexts = false
  /// Whether it counts the words of a text.
  public private(set) var countsWords = false
  /// Whether it counts rows or ticks.
  public private(set) var counts = false
  /// Whether it adds numbers up.
  public private(set) var addsUp = false
  /// Whether it reads a number out of a text.
  public private(set) var readsNumbers = false

  init(_ node: Node) {
    add(node)
  }

  private mutating func add(_ node: Node) {
    switch node {
    case .constant(.number(let number)): numbers.insert(number.amount)
    case .constant(.text(let text)): texts.insert(text)
    case .constant, .name, .today, .element, .subject, .row, .others, .first, .second, .record:
      break
    case .path(let inner, _), .negative(let inner), .not(let inner), .state(let inner, _):
      add(inner)
    case .list(let parts), .and(let parts), .or(let parts): parts.forEach { add($0) }
    case .arithmetic(_, let left, let right), .comparison(_, let left, let right),
      .membership(let left, let right, _), .filter(let left, let right):
      add(left)
      add(right)
    case .has(let text, let list):
      lists.insert(list)
      add(text)
    case .call(let function, let arguments):
      add(function)
      arguments.forEach { add($0) }
    }
  }

  private mutating func add(_ function: Function) {
    switch function {
    case .fin: lists.insert("fin_hard")
    case .vague: lists.insert("vague_action")
    case .none: lists.insert("none_answer")
    case .group, .ownerKind: lists.formUnion(["group_owner", "role_one"])
    case .overlap: comparesTexts = true
    case .words: countsWords = true
    case .count: counts = true
    case .sum: addsUp = true
    case .number: readsNumbers = true
    default: break
    }
  }
}

extension Expression {
  /// What it looks for.
  public var clues: Clues { Clues(node) }
}
