import Answers
import Texts
import Values
import Workbooks

/// The slides of some workshops: what was decided, then the number and how it is steered, then who
/// and when, then what speaks against it.
///
/// Lists that do not fit go on on the next slide; long texts are cut, as the page has them whole.
struct SlideDeck {
  /// What fits on a slide.
  private static let (items, rules, nodes, words) = (6, 5, 12, 150)
  /// The rows below a title, and the columns of a row, in the size that `SlidesReport` sets.
  private static let (height, width) = (12, 90)

  private let result: WorkbookResult

  init(_ result: WorkbookResult) {
    self.result = result
  }

  /// The slides, in order; the first is always there.
  var slides: [Slide] {
    let parts = BriefParts(workshops: result.workshops)
    let said: [Page.Part] = [.owners, .dates, .followUps, .overrides]
    return [opening] + metric + comparisons + tree + rules + cards + conclusions
      + said.flatMap { sections(of: parts.blocks(of: $0)) } + statements
  }

  private var opening: Slide {
    let brief = Brief(result)
    let headlines: [Slide.Line] =
      brief.headlines.count > 1
      ? brief.headlines.map { .item(under($0.workshop, $0.text.text)) }
      : brief.headlines.map { .sentence(Prose([.init($0.text.text, isStrong: true)])) }
    let drafts = result.workshops.flatMap(draft).map { Slide.Line.item($0) }
    return Slide(title: cut(brief.title, 100), lines: headlines + drafts)
  }

  private func draft(of workshop: WorkshopResult) -> [Prose] {
    let missing = workshop.missing
    var lines: [Prose] = []
    if missing.answered < missing.steps {
      lines.append(
        "\(strong: "A draft:") \(workshop.title), \(String(missing.answered)) of \(String(missing.steps)) steps answered"
      )
    }
    if !missing.stale.isEmpty {
      let list = cut(missing.stale.joined(separator: "; "))
      lines.append("\(strong: "To be looked at again:") \(list)")
    }
    return lines
  }

  /// The number at the top, its line, and the question that a crossed line asks.
  private var metric: [Slide] {
    let metrics = result.metrics
    let top = result.tree.flatMap { tree in
      metrics.first { Owner.folded($0.name) == Owner.folded(tree.name) }
    }
    guard let metric = top ?? metrics.first(where: { $0.role == DriverTree.Role.top.rawValue })
    else { return [] }
    let rules = result.workshops.flatMap(\.rules)
    let rule = rules.first { Owner.folded($0.signal) == Owner.folded(metric.name) }
    let line: String? =
      if let rule {
        [rule.threshold, rule.forHowLong].compactMap(\.self).joined(separator: ", ").nonBlank
          .map { "We act: " + $0 }
      } else {
        histories.first?.words
      }
    let items = [metric.definition, line, rule?.question, metric.owner.map { "Owner: " + $0 }]
    let way = [metric.baseline, metric.target].compactMap { $0?.printed }
      .joined(separator: " → ").nonBlank
    let unit = metric.target?.unit ?? metric.baseline?.unit
    let span = way.map { $0 + (unit == nil ? metric.unit.map { " " + $0 } ?? "" : "") }
    let lines =
      (span.map { [.sentence(Prose([.init($0, isStrong: true)]))] } ?? [])
      + items.compactMap { $0?.nonBlank }.map {
        Slide.Line.item("\(cut($0.capitalizedFirst, 300).sentence)")
      }
    return [Slide(title: cut(metric.name, 100), lines: lines)]
  }

  private var comparisons: [Slide] {
    let items = entries.flatMap { entry -> [Prose] in
      guard case .comparison(let numbers) = entry else { return [] }
      return numbers.map { "\(strong: $0.of + ":") \($0.before.printed) → \($0.after.printed)" }
    }
    return pages("Before and after", items, Self.items)
  }

  /// As many nodes as fit, those near the top first; how many more there are is said beside.
  private var tree: [Slide] {
    guard let tree = result.tree else { return [] }
    var kept: Set<String> = []
    var level = [tree]
    while !level.isEmpty {
      for node in level where kept.count < Self.nodes { kept.insert(node.id) }
      level = level.flatMap(\.branches)
    }
    return [Slide(title: "The tree", lines: lines(of: tree, depth: 0, kept))]
  }

  private func lines(of tree: DriverTree, depth: Int, _ kept: Set<String>) -> [Slide.Line] {
    let notes =
      [tree.value(arrow: "→"), tree.owner, tree.evidence?.word].compactMap(\.self)
      + tree.gaps.map(\.words)
    let name = cut(tree.heading, 80)
    let shown = tree.branches.filter { kept.contains($0.id) }
    let left = tree.branches.filter { !kept.contains($0.id) }.flatMap(\.nodes).count
    return [.item(under(name, notes.joined(separator: ", ")), depth: depth)]
      + shown.flatMap { lines(of: $0, depth: depth + 1, kept) }
      + (left > 0 ? [.item("… \(String(left)) more", depth: depth + 1)] : [])
  }

  private var rules: [Slide] {
    let items = result.workshops.flatMap(\.rules).map { rule in
      let line = [rule.signal, rule.threshold, rule.forHowLong].compactMap(\.self)
      let move = rule.firstMove.map { move in
        move + (rule.withinDays.map { ", within \($0.printed) days" } ?? "")
      }
      return under(
        line.joined(separator: ", "),
        [rule.owner, move].compactMap(\.self).joined(separator: ": "))
    }
    return pages("Who does what when a line is crossed", items, Self.rules)
  }

  /// What teams keep on cards, under the titles their authors gave them.
  private var cards: [Slide] {
    result.workshops.flatMap(\.page.entries).flatMap { entry -> [Slide] in
      guard case .section(let title, _, let entries) = entry else { return [] }
      let items = entries.flatMap { entry -> [Prose] in
        guard case .cards(_, let rows) = entry else { return [] }
        return rows.map(item)
      }
      return pages(title, items, Self.items)
    }
  }

  /// What a workshop came to whose author lays out no page.
  private var conclusions: [Slide] {
    result.workshops.filter { !$0.isLaidOut }.flatMap { workshop in
      pages(workshop.title, workshop.conclusions.map { under($0.name, $0.text) }, Self.items)
    }
  }

  /// What is said alone under a heading, as the strongest objection; of all workshops together.
  private var statements: [Slide] {
    var titles: [String] = []
    var items: [String: [(workshop: String, text: String)]] = [:]
    for workshop in result.workshops {
      for case .section(let title, _, let entries) in workshop.page.entries {
        guard entries.count == 1, let text = entries.first?.statement?.nonBlank else { continue }
        if items[title] == nil { titles.append(title) }
        items[title, default: []].append((workshop.title, text))
      }
    }
    return titles.flatMap { title -> [Slide] in
      let found = items[title] ?? []
      guard found.count == 1 else {
        return pages(title, found.map { under($0.workshop, $0.text) }, Self.items)
      }
      return [Slide(title: title, lines: found.map { .sentence("\(cut($0.text, 300))") })]
    }
  }

  /// The parts of a page as slides: lists and rows of tables, with what is said before them.
  private func sections(of blocks: [Block]) -> [Slide] {
    var sections: [(title: String, sentences: [Prose], items: [Prose])] = []
    for block in blocks {
      if case .heading(let title, _) = block {
        sections.append((title, [], []))
        continue
      }
      guard let last = sections.indices.last else { continue }
      switch block {
      case .paragraph(let prose) where sections[last].items.isEmpty:
        sections[last].sentences.append(prose)
      case .list(let items), .tasks(let items):
        sections[last].items += items.map { "\($0)" }
      case .table(_, let rows): sections[last].items += rows.map(item)
      default: break
      }
    }
    return sections.flatMap { section in
      pages(section.title, section.items, Self.items, under: section.sentences)
    }
  }

  private var entries: [Page.Entry] {
    result.workshops.flatMap(\.page.entries).flatMap(\.leaves)
  }

  private var histories: [History] {
    entries.compactMap { if case .history(let history) = $0 { history } else { nil } }
  }

  private func item(_ row: [String]) -> Prose {
    let cells = row.dropFirst().compactMap(\.nonBlank).map { cut($0) }
    return under(row.first ?? "", cells.joined(separator: " · "), length: .max)
  }

  /// A text behind its name, which stands out.
  private func under(_ name: String, _ text: String, length: Int = SlideDeck.words) -> Prose {
    let name = name.trimmed
    guard let text = text.nonBlank else { return "\(strong: name)" }
    return "\(strong: name + ":") \(length == .max ? text : cut(text, length))"
  }

  /// As many whole words of a text as fit, in one line.
  private func cut(_ text: String, _ length: Int = SlideDeck.words) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard line.count > length else { return line }
    let start = line.prefix(length)
    let words = start.lastIndex(of: " ").map { start[..<$0] } ?? start
    return words.trimmed + " …"
  }

  /// Items on as many slides as they take, each with its number where there are several.
  private func pages(
    _ title: String, _ items: [Prose], _ most: Int, under sentences: [Prose] = []
  ) -> [Slide] {
    var pages: [[Prose]] = []
    var rows = 0
    for item in items {
      let height = (displayWidth(item.text) + Self.width - 1) / Self.width
      if let last = pages.last, last.count < most, rows + height <= Self.height {
        pages[pages.count - 1].append(item)
        rows += height
      } else {
        // What is said before the items stands on the first slide.
        rows = height + (pages.isEmpty ? sentences.count : 0)
        pages.append([item])
      }
    }
    return pages.enumerated().map { number, items in
      let lead = number == 0 ? sentences.map { Slide.Line.sentence($0) } : []
      return Slide(
        title: title + (pages.count > 1 ? " (\(number + 1) of \(pages.count))" : ""),
        lines: lead + items.map { .item($0) })
    }
  }
}

extension Page.Entry {
  /// The entry, or those of its section.
  fileprivate var leaves: [Page.Entry] {
    if case .section(_, _, let entries) = self { entries.flatMap(\.leaves) } else { [self] }
  }

  /// What it says, if it is nothing but words.
  fileprivate var statement: String? {
    switch self {
    case .text(let prose): prose.text
    case .exhibit(.text(let text)), .quote(let text): text
    case .paragraph(let sentences): sentences.compactMap(\.words).joined(separator: " ")
    default: nil
    }
  }
}

extension Page.Sentence {
  fileprivate var words: String? {
    switch self {
    case .said(let prose): prose.text
    case .putOff(let prose, _, _): prose.text.sentence
    case .origin: nil
    }
  }
}
