import Rules
import Scripts
import Values

/// What is worth typing into each cell of a script, found in its examples and conditions.
struct Repertoire: Sendable {
  /// A cell, by its step's and its own place.
  struct Cell: Hashable, Sendable {
    var step: Int
    var field: Int
  }

  private(set) var drafts: [Cell: [Draft]] = [:]
  /// How many rows or ticks are worth trying, by step.
  private(set) var counts: [Int: [Int]] = [:]
  private let index: ScriptIndex

  init(_ index: ScriptIndex) {
    self.index = index
    var found: [Cell: Set<Draft>] = [:]
    for expression in index.script.expressions {
      let clues = expression.clues
      for name in expression.dependencies {
        guard let cell = cell(of: name) else { continue }
        let field = index.script.steps[cell.step].fields[cell.field]
        found[cell, default: []].formUnion(Self.drafts(field, clues, expression, besides: name))
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
        drafts[cell] =
          found[cell, default: []].sorted { "\($0)" < "\($1)" } + Self.drafts(field)
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
  private static func drafts(
    _ field: Field, _ clues: Clues, _ expression: Expression, besides name: Dependency
  ) -> [Draft] {
    let others = expression.dependencies.subtracting([name])
    switch field.kind {
    case .text, .longText, .person:
      var drafts = clues.lists.map { Draft.phrases([$0]) }
      drafts += clues.texts.map { .text($0) }
      if clues.lists.count > 1 { drafts.append(.phrases(clues.lists.sorted())) }
      if clues.countsWords {
        drafts += clues.numbers.flatMap { [.words(Int($0)), .words(Int($0) + 1)] }
      }
      if clues.comparesTexts {
        drafts += expression.dependencies.flatMap {
          [Draft.echo($0, longer: false), .echo($0, longer: true)]
        }
      }
      if clues.readsNumbers { drafts += others.map { .near($0) } }
      return drafts
    case .number, .date, .numbers:
      var drafts = clues.numbers.flatMap {
        [.number($0), .number($0 + 1), .number($0 - 1)] as [Draft]
      }
      drafts += others.map { .near($0) }
      if clues.addsUp { drafts += clues.numbers.map { .portion($0) } }
      return drafts
    case .choices: return clues.numbers.map { .ticks(Int($0)) }
    case .scale, .yesNo, .choice: return []
    }
  }

  /// What is worth typing into any cell of a kind.
  private static func drafts(_ field: Field) -> [Draft] {
    var drafts: [Draft] =
      switch field.kind {
      case .text, .longText: [.good, .weak, .mixture, .words(1), .words(4), .words(9)]
      case .person: [.good, .weak, .person, .text("Zoe Quist")]
      case .number: [.good, .weak, .number(0), .number(1), .number(5), .number(50), .least, .most]
      case .numbers: [.good, .weak, .text("5 5 5 5 5 5 5"), .text("5 7"), .text("4 9 6 8 3 12 7")]
      case .date:
        [
          .good, .weak, .number(0), .number(1), .number(14), .number(40), .number(95), .least,
          .most,
        ]
      case .choices: [.good, .weak] + (1...5).map { .ticks($0) }
      case .scale: field.anchors.indices.map { .option($0) }
      case .yesNo: [.option(0), .option(1)]
      case .choice: (0..<max(5, field.optionIDs.count)).map { .option($0) }
      }
    if field.fallback != nil { drafts.append(.empty) }
    if field.optional { drafts.append(.none) }
    return drafts
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
