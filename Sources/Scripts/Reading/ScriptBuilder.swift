internal import Rules
internal import Values

/// Builds a script from its YAML: has every part read, and checks what concerns several.
struct ScriptBuilder {
  let context: ScriptContext

  private var reader: NodeReader { context.reader }
  private var names: NameReader { NameReader(context: context) }
  private var values: ValueReader { ValueReader(context: context) }

  /// The script; what is wrong with it is in the reader's findings.
  func script(_ root: YAMLNode, common: [String: [String]]) -> Script? {
    guard let section = reader.section(root, keys: Keys.workshop, name: "the workshop") else {
      return nil
    }
    let id = reader.word(reader.required("workshop", of: section))
    let title = reader.text(reader.required("title", of: section))
    let minutes = reader.integer(reader.required("minutes", of: section), atLeast: 1)
    let promise = reader.text(reader.required("promise", of: section))
    let version = reader.integer(section["version"], atLeast: 1)
    let bring = reader.text(section["bring"])
    let reads = reads(section["reads"])
    checkChoices(section["choices"])
    let lists = common.merging(
      WordListReader(reader: reader).lists(section["lists"], checked: true)
    ) { _, own in own }
    let derived = values.derived(section["derived"])
    let scorecard = ScorecardReader(context: context)
    let points = scorecard.points(section["scorecard"])
    let results =
      (points?.results ?? []) + values.derivations(section["results"], in: RuleScope(), set: nil)
      + [points?.verdict].compactMap(\.self)
    let dependencies = DependencyCheck(derived: derived, results: results, context: context)
    dependencies.dateComputedValues()
    let tree = TreeReader(context: context).tree(section["tree"])
    let steps = StepReader(context: context).steps(reader.required("steps", of: section))
    checkMinutes(minutes, at: section["minutes"], steps: steps)
    let fastLane = fastLane(section["fast_lane"])
    let consistency = ConsistencyReader(context: context).rules(section["consistency"])
    let page = PageReader.page(section["page"], context)
    let pageOrder = reader.integer(section["page_order"], atLeast: 1)
    let exports = RecordReader(context: context).exports(section["exports"])
    NameCheck(context: context).check(root)
    dependencies.check(steps, root)
    guard let id, let title, let minutes, let promise else { return nil }
    return Script(
      id: id, title: title, version: version ?? 1, minutes: minutes, promise: promise,
      bring: bring ?? "", fastLane: fastLane, reads: reads, steps: steps, derived: derived,
      scorecard: points.map { scorecard.scorecard($0, results: results) }, tree: tree, page: page,
      pageOrder: pageOrder, exports: exports,
      results: results, consistency: consistency, lists: WordLists(lists), catalog: context.catalog)
  }

  private func reads(_ node: YAMLNode?) -> [String] {
    reader.list(node, of: "workshops").compactMap { element in
      guard let id = reader.word(element) else { return nil }
      if context.catalog.others[id]?.isUnknown != false {
        reader.report(
          "unknown-workshop", at: element.place, "there is no workshop '\(id)' to read",
          remedy: "put '\(id).yaml' beside this file, or leave it out")
      }
      return id
    }
  }

  private func checkChoices(_ node: YAMLNode?) {
    for entry in reader.entries(node, of: "choice sets") {
      _ = reader.word(of: entry)
      _ = ChoiceReader(reader: reader).read(entry.value, name: entry.key, conditional: false)
      OptionsReader(context: context).checkLeads(entry.value)
    }
  }

  private func checkMinutes(_ minutes: Int?, at node: YAMLNode?, steps: [Step]) {
    let sum = steps.reduce(0) { $0 + $1.minutes }
    guard let minutes, let node, !steps.isEmpty, sum != minutes else { return }
    reader.report(
      "minutes", at: node.place, "the steps take \(sum) minutes together, not \(minutes)",
      remedy: "write \(sum), or change the minutes of a step")
  }

  private func fastLane(_ node: YAMLNode?) -> [String: FastLane] {
    var lane: [String: FastLane] = [:]
    for entry in reader.entries(node, of: "steps") {
      names.checkStep(entry.key, at: entry.place)
      switch entry.value.text {
      case "defaults": lane[entry.key] = .defaults
      case "later": lane[entry.key] = .later
      case let word?:
        reader.report(
          "unknown-way", at: entry.value.place, "there is no short way '\(word)'",
          remedy: "write defaults, later or {max: 3}")
      case nil:
        let name = "the short way through '\(entry.key)'"
        guard let section = reader.section(entry.value, keys: ["max"], name: name) else { continue }
        lane[entry.key] = reader.integer(reader.required("max", of: section), atLeast: 0)
          .map { .most($0) }
      }
    }
    return lane
  }
}
