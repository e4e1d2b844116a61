import Answers
import Sessions
import Rules
import Scripts
import Values

/// What is worth typing into each cell of a script, found in its examples and conditions.
struct CandidateList: Sendable {
  /// A cell, by its step's and its own place.
  struct Cell: Hashable, Sendable {
    var step: Int
    var field: Int
  }

  private(set) var candidates: [Cell: [Candidate]] = [:]
  /// Words each list matches that a condition looks in.
  private(set) var samples: [String: [String]] = [:]
  /// The cells of the good and the weak example of each step; nothing where there is none.
  private(set) var examples: [(good: [String]?, weak: [String]?)]
  /// How many rows or ticks are worth trying, by step.
  private(set) var counts: [Int: [Int]] = [:]
  private let index: ScriptIndex

  init(_ index: ScriptIndex) {
    self.index = index
    examples = index.script.steps.map { ($0.cells(of: $0.good), $0.cells(of: $0.weak)) }
    var found: [Cell: Set<Candidate>] = [:]
    for expression in index.script.expressions {
      let clues = expression.clues
      for list in clues.lists where samples[list] == nil {
        samples[list] = index.script.lists.samples(of: list)
      }
      for name in expression.dependencies {
        guard let cell = cell(of: name) else { continue }
        let field = index.script.steps[cell.step].fields[cell.field]
        found[cell, default: []].formUnion(Self.candidates(field, clues, expression, besides: name))
      }
      guard clues.counts else { continue }
      for step in index.graph.steps(behind: expression.dependencies) {
        counts[step, default: []] += clues.worthCounting
      }
    }
    for (number, step) in index.script.steps.enumerated() {
      counts[number] = Array(Set(counts[number] ?? [])).sorted()
      for (place, field) in step.fields.enumerated() {
        let cell = Cell(step: number, field: place)
        candidates[cell] =
          found[cell, default: []].sorted { "\($0)" < "\($1)" } + Self.candidates(field)
          // In a form that can be put off, each of its cells can.
          + (field.open || step.open && step.shape != .single ? [.later] : [])
      }
    }
  }

  /// The cell a name stands for.
  private func cell(of name: Dependency) -> Cell? {
    switch name {
    case .name(let name, index.script.id):
      guard let step = index.steps[name], index.script.steps[step].shape == .single else {
        return nil
      }
      return Cell(step: step, field: 0)
    case .column(let column, let set, _):
      guard case .asked(let step, let field)? = index.columns[set]?[column] else { return nil }
      return Cell(step: step, field: field)
    default: return nil
    }
  }

  /// What makes an expression say yes or no by one of the cells it names.
  private static func candidates(
    _ field: Field, _ clues: Clues, _ expression: Expression, besides name: Dependency
  ) -> [Candidate] {
    if field.options != nil {
      if case .list = field.type { return clues.numbers.map { .ticks(Int($0)) } }
      return []
    }
    let others = expression.dependencies.subtracting([name])
    switch field.type {
    case .text:
      var candidates = clues.lists.map { Candidate.phrases([$0]) }
      candidates += clues.texts.map { .text($0) }
      if clues.lists.count > 1 { candidates.append(.phrases(clues.lists.sorted())) }
      if clues.countsWords {
        candidates += clues.numbers.flatMap { [.words(Int($0)), .words(Int($0) + 1)] }
      }
      if clues.comparesTexts {
        candidates += expression.dependencies.flatMap {
          [Candidate.echo($0, longer: false), .echo($0, longer: true)]
        }
      }
      if clues.readsNumbers { candidates += others.map { .near($0) } }
      return candidates
    case .number, .date, .list(.number):
      guard field.optionIDs.isEmpty else { return [] }
      var candidates = clues.numbers.flatMap {
        [.number($0), .number($0 + 1), .number($0 - 1)] as [Candidate]
      }
      candidates += others.map { .near($0) }
      if clues.addsUp { candidates += clues.numbers.map { .portion($0) } }
      return candidates
    default: return []
    }
  }

  /// What is worth typing into any cell of a type.
  private static func candidates(_ field: Field) -> [Candidate] {
    var candidates = usual(field)
    if field.fallback != nil { candidates.append(.empty) }
    if field.optional { candidates.append(.none) }
    return candidates
  }

  private static func usual(_ field: Field) -> [Candidate] {
    if field.kind == .person { return [.good, .weak, .person, .text("Zoe Quist")] }
    if field.kind == .threshold {
      return [.good, .weak, .text("below 5"), .text("above 50 % for 3 weeks")]
    }
    switch field.type {
    case .list(.number) where field.options == nil:
      return [.good, .weak, .text("5 5 5 5 5 5 5"), .text("5 7"), .text("4 9 6 8 3 12 7")]
    case .list: return [.good, .weak] + (1...5).map { .ticks($0) }
    case _ where field.options != nil:
      return (0..<max(5, field.optionIDs.count)).map { .option($0) }
    case _ where !field.optionIDs.isEmpty: return field.optionIDs.indices.map { .option($0) }
    case .text: return [.good, .weak, .mixture, .words(1), .words(4), .words(9)]
    case .number:
      return [.good, .weak, .number(0), .number(1), .number(5), .number(50), .least, .most]
    case .date:
      let days = [0, 1, 14, 40, 95].map { Candidate.number($0) }
      return [.good, .weak] + days + [.least, .most]
    default: return [.good, .weak]
    }
  }
}

extension Script {
  /// Every condition, limit and value it states.
  var expressions: [Expression] {
    let rules =
      derived.sorted { $0.key < $1.key }.flatMap(\.value).map(\.rule) + results.map(\.rule)
      + steps.flatMap(\.fields).compactMap(\.fallback)
    return rules.flatMap(\.expressions) + steps.flatMap(\.expressions)
  }
}

extension Step {
  /// The cells an example has, in the order of the fields.
  fileprivate func cells(of example: Example?) -> [String]? {
    example.map { shape == .single ? [$0.line] : RowText.cells(of: $0.line) }
  }
}

extension ValueRule {
  fileprivate var expressions: [Expression] {
    cases.flatMap { line -> [Expression?] in
      if case .value(let value) = line.yields { [line.when, value] } else { [line.when] }
    }.compactMap(\.self)
  }
}

extension Step {
  fileprivate var expressions: [Expression] {
    var all = [when, table?.walks, table?.min, table?.max]
    all += (table?.startsWith ?? []).map(\.each)
    for rule in coach {
      all.append(rule.when)
      if case .element(let list) = rule.each { all.append(list) }
    }
    for field in fields {
      all += [field.when, field.min, field.max]
      if case .set(_, let conditions)? = field.options?.source {
        all += conditions.sorted { $0.key < $1.key }.map(\.value)
      }
    }
    for case .text(_, let when) in shows { all.append(when) }
    return all.compactMap(\.self)
  }
}
