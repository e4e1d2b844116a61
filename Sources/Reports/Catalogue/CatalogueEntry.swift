import Values

/// A number as semantic layers know it.
struct CatalogueEntry {
  let id: String
  /// The name, which no other number of the catalogue has.
  let label: String
  let metric: Metric
  /// The ids of the numbers that move it.
  let drivers: [String]
  /// The id of what it moves or guards.
  let parent: String?

  /// How it is counted, or that nobody has said so yet.
  var definition: String {
    metric.definition?.nonBlank ?? "Nobody has said yet how it is counted."
  }

  /// How days are put together: shares cannot be added up.
  var aggregation: String { metric.unit?.contains("%") == true ? "average" : "sum" }
}

extension WorkbookResult {
  /// The numbers of all workshops for a semantic layer.
  var catalogue: [CatalogueEntry] {
    let metrics = metrics
    let ids = MetricIDs(metrics)
    let moving = Dictionary(grouping: edges.filter { !$0.isGuard }, by: \.to)
    var labels: Set<String> = []
    return metrics.compactMap { metric in
      guard let id = ids[metric.name] else { return nil }
      var seen: Set<String> = []
      let drivers = (moving[id] ?? []).map(\.from).filter { seen.insert($0).inserted }
      let name = YAMLText.forDbt(metric.name)
      let label = labels.insert(name).inserted ? metric.name : "\(metric.name) (\(id))"
      return CatalogueEntry(
        id: id, label: label, metric: metric, drivers: drivers,
        parent: metric.parent.flatMap { ids[$0] })
    }
  }
}
