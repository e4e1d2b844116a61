import Rules
import Scripts
import Values

/// Everything a script binds, one line each: the name, its type, and what it uses.
enum Outline {
  static func lines(of script: Script) -> [String] {
    var lines = script.steps.flatMap(Self.lines) + (script.scorecard.map(Self.lines) ?? [])
    for (set, columns) in script.derived.sorted(by: { $0.key < $1.key }) {
      lines += columns.map { "derived \(set).\($0.name): \(line($0))" }
    }
    if let tree = script.tree { lines += ["tree \(tree.top.source)"] + Self.lines(tree.under) }
    lines += script.results.map { "result \($0.name): \(line($0))" }
    lines += script.consistency.map(line)
    lines += script.page.map { ["page"] + Self.lines($0) } ?? []
    return lines
  }

  private static func line(_ rule: ConsistencyRule) -> String {
    let each = rule.each.map { " each of \(name($0.type))," } ?? ""
    return "consistency \(rule.id):\(each) \(rule.here) and \(rule.there)"
  }

  private static func lines(_ step: Step) -> [String] {
    var lines = ["\(step.id): \(step.shape) \(step.minutes)"]
    lines[0] += step.table.map { " \($0.set)" } ?? ""
    lines += step.fields.map { field in
      var parts = ["  \(field.id): \(name(field.type))"]
      if let when = field.when { parts.append("when \(name(when.type))") }
      if let min = field.min { parts.append("min \(name(min.type))") }
      if let max = field.max { parts.append("max \(name(max.type))") }
      parts += flags(field)
      if let labels = field.options?.labels, !labels.isEmpty {
        parts.append("labels of \(labels.keys.sorted().joined(separator: " "))")
      }
      if let also = field.options?.also {
        parts.append("also \(also.options.map(\.id).joined(separator: " "))")
      }
      if let fallback = field.fallback { parts.append("default of \(fallback.cases.count)") }
      return parts.joined(separator: ", ")
    }
    lines += step.table.map(Self.lines) ?? []
    lines += step.shows.flatMap(Self.lines)
    lines += step.coach.map { rule in
      let fields = rule.fields.isEmpty ? "" : " at \(rule.fields.joined(separator: " "))"
      let offer = rule.offer.map { " offers \($0)" } ?? ""
      return "  \(rule.id): \(rule.level) \(each(rule.each))\(fields)\(offer)"
    }
    return lines
  }

  private static func lines(_ show: Show) -> [String] {
    switch show {
    case .text(let text, _): ["  shows \(text.source)"]
    case .rows(let selection, let columns, _): ["  shows \(line(selection, columns))"]
    case .scorecard: ["  shows the scorecard"]
    case .tree: ["  shows the tree"]
    }
  }

  private static func line(_ selection: RowSelection, _ columns: [String]) -> String {
    "\(name(selection.rows.type)) \(columns.joined(separator: " ")) \(selection.take ?? 0)"
  }

  private static func lines(_ page: PageShape) -> [String] {
    (page.subject.map { ["  is about \(text($0))"] } ?? []) + page.entries.flatMap(lines)
  }

  private static func lines(_ entry: PageShape.Entry) -> [String] {
    switch entry {
    case .text(let sentence): ["  shows \(text(sentence))"]
    case .show(let show): lines(show)
    case .rows(let selection, .named(let columns), let form, let below):
      ["  shows \(line(selection, columns))\(form == .cards ? " as cards" : "")"] + lines(below)
    case .rows(let selection, .written(let columns), let form, let below):
      [
        "  shows \(name(selection.rows.type)) \(selection.take ?? 0)\(form == .cards ? " as cards" : "")"
      ]
        + columns.map { "    \($0.title): \(choice($0.cell))" } + lines(below)
    case .paragraph(let phrases): ["  shows a paragraph"] + phrases.map(line)
    case .paragraphs(let selection, let phrases):
      ["  shows a paragraph about \(name(selection.rows.type))"] + phrases.map(line)
    case .quote(let sentence): ["  quotes \(text(sentence))"]
    case .tasks(let tasks): ["  shows tasks"] + tasks.map { "    \(choice($0))" }
    case .comparison(let numbers):
      ["  draws before and after"] + numbers.map { "    \($0.of.source)" }
    case .history(let history): ["  draws the history of \(history.of.source)"]
    case .section(let title, let isAppendix, let entries):
      ["  shows '\(title)'\(isAppendix ? " in the appendix" : "")"] + entries.flatMap(lines)
    case .part(let part): ["  shows the \(part)"]
    }
  }

  private static func lines(_ below: PageShape.Sentence?) -> [String] {
    below.map { ["    below: \(text($0))"] } ?? []
  }

  private static func line(_ phrase: PageShape.Phrase) -> String {
    switch phrase {
    case .firstOf(let choices): "    \(choice(choices))"
    case .putOff(let column, let sentence): "    while \(column) is put off: \(text(sentence))"
    case .origin: "    who drew it up"
    }
  }

  private static func choice(_ choices: [PageShape.Sentence]) -> String {
    choices.map { ($0.when == nil ? "" : "? ") + text($0) }.joined(separator: " / ")
  }

  private static func text(_ sentence: PageShape.Sentence) -> String {
    sentence.spans.map { $0.isStrong ? "**\($0.words.source)**" : $0.words.source }.joined()
  }

  private static func lines(_ branches: TreeShape.Branches) -> [String] {
    let parts = branches.node.parts.keys.map(\.rawValue).sorted()
    let notes = (parts + branches.node.notes.map(\.text.source)).joined(separator: ", ")
    return ["tree \(name(branches.rows.type)): \(notes)"] + branches.under.flatMap(lines)
  }

  private static func lines(_ scorecard: Scorecard) -> [String] {
    scorecard.items.map { "scorecard \($0.id): \($0.title), \($0.step), \($0.most)" }
      + ["scorecard protections \(scorecard.protections.joined(separator: " "))"]
  }

  private static func lines(_ table: TableShape) -> [String] {
    let per = table.per.map { ["  per \($0.column): \(name($0.rows.type))"] } ?? []
    return per
      + table.startsWith.map { rows in
        let each = rows.each.map { " for \(name($0.type))" } ?? ""
        let cells = rows.cells.map { cell in
          switch cell.yields {
          case .text(let text): "\(cell.column) '\(text.source)'"
          case .value(let value): "\(cell.column) \(name(value.type))"
          }
        }
        return "  starts with\(each): \(cells.joined(separator: ", "))"
      }
  }

  private static func flags(_ field: Field) -> [String] {
    [
      (field.optional, "optional"), (field.whole, "whole"), (field.open, "open"),
      (field.unique == .exact, "unique"), (field.unique == .alike, "alike"),
      (field.options?.ordered == true, "ordered"), (field.options?.recommend != nil, "recommend"),
    ].filter(\.0).map(\.1)
  }

  private static func each(_ each: CoachRule.Each) -> String {
    switch each {
    case .once: "once"
    case .row: "row"
    case .pair: "pair"
    case .element(let list): "each of \(name(list.type))"
    }
  }

  private static func line(_ derivation: Derivation) -> String {
    let display = derivation.display.map { ", \($0)" } ?? ""
    return "\(name(derivation.type))\(display), \(derivation.rule.cases.count)"
  }

  /// A type in a word or two.
  static func name(_ type: ValueType) -> String {
    switch type {
    case .text: "text"
    case .number: "number"
    case .date: "date"
    case .yesNo: "yes/no"
    case .choice(let set): "choice \(set.name)"
    case .row(let workshop, let set): "row \(workshop).\(set)"
    case .list(let element): "list of \(name(element))"
    case .unknown: "unknown"
    }
  }
}
