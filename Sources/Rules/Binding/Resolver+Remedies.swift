import Texts
import Values

extension Resolver {
  /// Says that a bare name is not known here, and why, if it is known elsewhere.
  mutating func reportName(_ name: String, at offset: Int) {
    switch name {
    case "row", "others":
      report(
        "no-row", offset, "'\(name)' needs a row the rule is asked about",
        remedy: "ask the rule with 'each: row'")
    case "a", "b":
      report(
        "no-pair", offset, "'\(name)' needs two rows the rule is asked about",
        remedy: "ask the rule with 'each: pair'")
    case "it":
      report(
        "no-element", offset, "'it' needs a list that is looked through",
        remedy: "use it after 'where'")
    case "answer":
      report(
        "unknown-name", offset, "'answer' needs a step with one answer",
        remedy: "name a field of the form or a column of the table")
    default:
      if Token.Keyword(rawValue: name.lowercased()) != nil {
        report(
          "unknown-name", offset, "'\(name)' is not known here",
          remedy: "write '\(name.lowercased())'")
      } else if let set = setWithColumn(name) {
        let isForm = if case .row? = catalog.names[set]?.type { true } else { false }
        report(
          "bare-column", offset, "'\(name)' is a column of '\(set)', and no row is looked at here",
          remedy: (isForm ? "" : "ask the rule with 'each: row', or ") + "write '\(set).\(name)'")
      } else {
        report(
          "unknown-name", offset, "'\(name)' is not known here",
          remedy: Resolver.remedy(name, known)
            ?? (Function(rawValue: name) != nil
              ? "write '\(name)(...)'" : "ask for it in a step, or compute it under 'results'"))
      }
    }
  }

  mutating func reportOption(_ name: String, of set: ChoiceSet, at offset: Int) {
    report(
      "unknown-option", offset, "'\(name)' is no option of '\(set.name)'",
      remedy: Resolver.remedy(name, set.options.map(\.id))
        ?? "the options are \(set.options.map { "'\($0.id)'" }.joined(separator: ", "))")
  }

  mutating func checkList(_ list: Syntax.Name) {
    guard list.text != WordLists.digits, !catalog.lists.contains(list.text) else { return }
    report(
      "unknown-list", list.start, "there is no word list '\(list.text)'",
      remedy: Resolver.remedy(list.text, catalog.lists.union([WordLists.digits]))
        ?? "add it under 'lists'")
  }

  /// `did you mean 'kpis'?`, when a known name is near.
  static func remedy(_ name: String, _ known: some Sequence<String>) -> String? {
    nearestName(to: name, in: known.sorted()).map { "did you mean '\($0)'?" }
  }

  private func setWithColumn(_ name: String) -> String? {
    catalog.columns.filter { $0.value[name] != nil }.keys.min()
  }

  /// All names that could stand here.
  private var known: [String] {
    var known = Array(catalog.names.keys) + catalog.choices.keys + catalog.others.keys
    for type in elements { known += columnNames(of: type) + ["it"] }
    switch scope.subject {
    case .none: break
    case .element(let type): known += columnNames(of: type) + ["it"]
    case .row(let set): known += columnNames(of: rowType(set)) + ["row", "others"]
    case .pair: known += ["a", "b"]
    }
    if let step = scope.stepID, case .row? = catalog.names[step]?.type {
      known += catalog.columnNames(of: catalog.workshop, step)
    }
    return known
  }
}
