import Texts
import Values

/// Says that a bare name is not known, and what may have been meant.
struct UnknownNames {
  let names: NameLookup

  private var context: BindingContext { names.context }

  /// Says that a bare name is not known here, and why, if it is known elsewhere.
  func report(_ name: String, at offset: Int) {
    switch name {
    case "row", "others":
      context.report(
        "no-row", offset, "'\(name)' needs a row the rule is asked about",
        remedy: "ask the rule with 'each: row'")
    case "a", "b":
      context.report(
        "no-pair", offset, "'\(name)' needs two rows the rule is asked about",
        remedy: "ask the rule with 'each: pair'")
    case "it":
      context.report(
        "no-element", offset, "'it' needs a list that is looked through",
        remedy: "use it after 'where'")
    case "answer":
      context.report(
        "unknown-name", offset, "'answer' needs a step with one answer",
        remedy: "name a field of the form or a column of the table")
    default:
      if Token.Keyword(rawValue: name.lowercased()) != nil {
        context.report(
          "unknown-name", offset, "'\(name)' is not known here",
          remedy: "write '\(name.lowercased())'")
      } else if let set = setWithColumn(name) {
        let isForm = if case .row? = context.catalog.names[set]?.type { true } else { false }
        context.report(
          "bare-column", offset, "'\(name)' is a column of '\(set)', and no row is looked at here",
          remedy: (isForm ? "" : "ask the rule with 'each: row', or ") + "write '\(set).\(name)'")
      } else {
        context.report(
          "unknown-name", offset, "'\(name)' is not known here",
          remedy: UnknownNames.remedy(name, known)
            ?? (Function(rawValue: name) != nil
              ? "write '\(name)(...)'" : "ask for it in a step, or compute it under 'results'"))
      }
    }
  }

  /// `did you mean 'kpis'?`, when a known name is near.
  static func remedy(_ name: String, _ known: some Sequence<String>) -> String? {
    nearestName(to: name, in: known.sorted()).map { "did you mean '\($0)'?" }
  }

  private func setWithColumn(_ name: String) -> String? {
    context.catalog.columns.filter { $0.value[name] != nil }.keys.min()
  }

  /// All names that could stand here.
  private var known: [String] {
    var known =
      Array(context.catalog.names.keys) + context.catalog.choices.keys + context.catalog.others.keys
    for type in names.elements { known += names.columnNames(of: type) + ["it"] }
    switch context.scope.subject {
    case .none: break
    case .element(let type): known += names.columnNames(of: type) + ["it"]
    case .row(let set): known += names.columnNames(of: names.rowType(set)) + ["row", "others"]
    case .pair: known += ["a", "b"]
    }
    if let step = context.scope.stepID, case .row? = context.catalog.names[step]?.type {
      known += context.catalog.columnNames(of: context.catalog.workshop, step)
    }
    return known
  }
}
