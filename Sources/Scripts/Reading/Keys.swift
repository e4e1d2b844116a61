/// The keys each part of a script may have.
enum Keys {
  static let workshop = [
    "workshop", "title", "version", "minutes", "promise", "bring", "reads", "fast_lane", "choices",
    "lists", "steps", "derived", "scorecard", "tree", "results", "consistency", "page",
    "page_order", "exports",
  ]
  static let value = ["value", "cases", "every", "options", "show", "title"]
  static let caseLine = ["when", "value", "text", "because"]
  static let coach = [
    "id", "each", "when", "reject", "strong", "nudge", "note", "offer",
  ]
  static let consistency = ["id", "each", "when", "says", "here", "there"]
  static let offer = ["go", "follow_up"]
  static let example = ["row", "line"]
  static let scorecard = ["items", "verdict"]
  static let item = ["title", "step", "cases"]
  static let tree =
    ["top", "notes", "under", "guards"] + parts(NodePart.self).filter { $0 != "name" }
  static let branches = ["rows", "notes", "under"] + parts(NodePart.self)
  static let exports = ["metrics", "rules", "calendar"]
  static let shownText = ["text", "when"]
  static let shownRows = ["rows", "columns", "sort", "take", "title"]
  static let pageSubject = ["subject"]
  static let pageSection = ["title", "shows", "appendix"]
  static let pageHeadline = ["headline"]
  static let pageRows = shownRows + ["below", "as", "appendix"]
  static let pageComparison = ["before_after"]
  static let comparison = ["of", "before", "after"]
  static let pageHistory = ["history"]
  static let history = ["values", "of", "low", "high", "line", "side", "readings", "calls", "goal"]
  static let pageColumn = ["title", "text", "when"]
  static let pageChoiceColumn = ["title", "first_of"]
  static let pageParagraph = ["paragraph"]
  static let pageParagraphs = ["rows", "sort", "take", "paragraph"]
  static let pageQuote = ["quote", "when"]
  static let pageTasks = ["tasks"]
  static let pageChoice = ["first_of"]
  static let pagePutOff = ["put_off", "text"]

  /// The keys of a record, with those that say which rows it is of.
  static func record<Part: RecordPart>(_ part: Part.Type) -> [String] {
    ["rows", "sort", "take", "when"] + parts(part)
  }

  /// The names of the parts of a record.
  static func parts<Part: RecordPart>(_ part: Part.Type) -> [String] {
    part.allCases.map(\.rawValue)
  }

  /// The keys of a step of a kind.
  static func step(_ kind: StepKind) -> [String] {
    let all = ["id", "kind", "version", "was", "minutes", "when", "uses", "coach"]
    switch kind {
    case .read: return all + ["says", "shows"]
    case .form: return all + asked + ["fields", "open", "prints"]
    case .review: return all + asked + ["fields", "shows", "open", "prints"]
    case .table:
      return all + asked + [
        "columns", "makes", "walks", "per", "starts_with", "min", "max", "fixed", "beside", "open",
        "prints",
      ]
    case .single(let field): return all + asked + ["shows"] + field.keys
    }
  }

  /// The keys of a field or column of a kind.
  static func field(_ kind: Field.Kind) -> [String] {
    ["id", "kind", "was", "headings", "says", "ask", "when"] + kind.keys
  }

  private static let asked = ["ask", "about", "why", "good", "weak", "silent_first"]

  /// The kinds each key of steps and fields goes with, to tell a misplaced key from an unknown one.
  static let kinds: [String: [String]] = StepKind.all.reduce(into: [:]) { kinds, kind in
    let keys = step(kind) + (kind.field.map(field) ?? [])
    for key in Set(keys) { kinds[key, default: []].append(kind.name) }
  }
}
