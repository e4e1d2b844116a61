internal import Rules
internal import Values

/// Reads what a page draws: numbers before and after, and readings with their lines.
struct PictureReader {
  let context: ScriptContext

  private var reader: NodeReader { context.reader }
  private let once = RuleScope()

  init(context: ScriptContext) {
    self.context = context
  }

  /// Numbers as they were and as they are.
  func comparison(_ node: YAMLNode) -> PageShape.Entry? {
    reader.section(node, keys: Keys.pageComparison, name: "a comparison").map { section in
      .comparison(
        reader.list(section["before_after"], of: "numbers").compactMap { number($0) })
    }
  }

  private func number(_ node: YAMLNode) -> PageShape.BeforeAndAfter? {
    guard
      let section = reader.section(node, keys: Keys.comparison, name: "a number before and after")
    else { return nil }
    let of = context.template(reader.required("of", of: section), in: once)
    let before = value("before", of: section, .number)
    let after = value("after", of: section, .number)
    guard let of, let before, let after else { return nil }
    return PageShape.BeforeAndAfter(of: of, before: before, after: after)
  }

  /// Readings with their range and lines.
  func history(_ node: YAMLNode) -> PageShape.Entry? {
    guard let outer = reader.section(node, keys: Keys.pageHistory, name: "a history"),
      let inner = outer["history"],
      let section = reader.section(inner, keys: Keys.history, name: "a history")
    else { return nil }
    func part(_ key: String, _ type: ValueType) -> Expression? {
      context.expression(section[key], in: once, expected: type)
    }
    let values = value("values", of: section, .list(.number))
    let of = context.template(reader.required("of", of: section), in: once)
    let (low, high) = (part("low", .number), part("high", .number))
    let (line, readings) = (part("line", .number), part("readings", .number))
    let (side, goal) = (part("side", .text), part("goal", .number))
    let calls = part("calls", .number)
    guard let values, let of else { return nil }
    return .history(
      PageShape.History(
        values: values, of: of, low: low, high: high, line: line, side: side, readings: readings,
        calls: calls, goal: goal))
  }

  private func value(_ key: String, of section: Section, _ type: ValueType) -> Expression? {
    context.expression(reader.required(key, of: section), in: once, expected: type)
  }
}
