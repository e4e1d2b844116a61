import Values

/// The numbers for the dbt Semantic Layer, in the YAML of MetricFlow that dbt 1.6 to 1.12 reads.
///
/// No SQL is made up: a measure is a column that is called like its number.
///
/// ```yaml
/// semantic_models:
///   - name: northstar_metrics
///     model: ref('northstar_metrics')
///     …
///     measures:
///       # To do: count it as this says: "job closed and no visit to that address …"
///       - name: homes_fixed_first_time
///         agg: sum
/// metrics:
///   - name: homes_fixed_first_time
///     label: "Homes fixed first time"
///     description: "job closed and no visit to that address for the same fault in 30 days"
///     type: simple
///     type_params:
///       measure: homes_fixed_first_time
///     config:
///       meta:
///         northstar:
///           role: "north star"
///           owner: "Dana Ruiz"
///           baseline: 406.75
///           target: 455
///           …
/// ```
struct DBTReport: Report {
  private let entries: [CatalogueEntry]

  /// Makes the report of some workshops; nothing without a number.
  init?(_ result: WorkbookResult) {
    entries = result.catalogue
    if entries.isEmpty { return nil }
  }

  /// Writes the whole file.
  func write(to output: inout some TextOutputStream) {
    output.write(Self.head)
    for entry in entries {
      output.write(
        """
              # To do: count it as this says: \(YAMLText.forDbt(entry.definition))
              - name: \(entry.id)
                agg: \(entry.aggregation)

        """)
    }
    output.write("\nmetrics:\n")
    for entry in entries { write(entry, to: &output) }
  }

  private func write(_ entry: CatalogueEntry, to output: inout some TextOutputStream) {
    output.write(
      """
        - name: \(entry.id)
          label: \(YAMLText.forDbt(entry.label))
          description: \(YAMLText.forDbt(entry.definition))
          type: simple
          type_params:
            measure: \(entry.id)
          config:
            meta:
              northstar:

      """)
    for (key, value) in meta(of: entry) {
      output.write("          \(key): \(value)\n")
    }
  }

  /// What is known of a number, under names that dbt leaves alone.
  private func meta(of entry: CatalogueEntry) -> [(String, String)] {
    let metric = entry.metric
    let values: [(String, String?)] = [
      ("role", metric.role.map(YAMLText.forDbt)), ("owner", metric.owner.map(YAMLText.forDbt)),
      ("parent", entry.parent), ("unit", metric.unit.map(YAMLText.forDbt)),
      ("direction", metric.direction.map(YAMLText.forDbt)),
      ("baseline", metric.baseline?.plainNumber), ("target", metric.target?.plainNumber),
      ("due", metric.due.map { YAMLText.quoted($0.iso) }),
      ("cadence", metric.cadence.map(YAMLText.forDbt)),
      ("source", metric.source.map(YAMLText.forDbt)),
      ("evidence", metric.evidence.map(YAMLText.forDbt)),
      ("guardrail", metric.guardrail.map(YAMLText.forDbt)),
      ("status", metric.status.map(YAMLText.forDbt)),
      ("workshop", YAMLText.forDbt(metric.workshop)),
    ]
    return values.compactMap { key, value in value.map { (key, $0) } }
  }

  private static let head = """
    # Metrics for the dbt Semantic Layer, as a northstar workshop left them.
    #
    # The project needs a model northstar_metrics: one row a day, the day in metric_date, and a
    # column for each metric, called as the metric is here. Change ref(…) below if your model is
    # called otherwise. Like every semantic model this one needs a time spine in the project.
    #
    # No SQL is made up. What to count stands in words above each measure, and agg is a guess:
    # sum, or average where the unit is %.
    version: 2

    semantic_models:
      - name: northstar_metrics
        model: ref('northstar_metrics')
        defaults:
          agg_time_dimension: metric_date
        entities:
          - name: northstar_day
            type: primary
            expr: metric_date
        dimensions:
          - name: metric_date
            type: time
            type_params:
              time_granularity: day
        measures:

    """
}
