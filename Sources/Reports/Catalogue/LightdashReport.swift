import Values

/// The numbers for Lightdash, in the YAML of a dbt model, with the tree as their drivers.
///
/// ```yaml
/// models:
///   - name: northstar_metrics
///     config:
///       meta:
///         metrics:
///           homes_fixed_first_time:
///             type: sum
///             sql: "${TABLE}.homes_fixed_first_time"
///             label: "Homes fixed first time"
///             description: "job closed and no visit … Owner: Dana Ruiz. From 406.75 to 455 homes per week."
///             drivers:
///               - right_part_on_the_van
///             spotlight:
///               owner: "Dana Ruiz"
/// ```
struct LightdashReport: Report {
  private let entries: [CatalogueEntry]

  /// Makes the report of some workshops; nothing without a number.
  init?(_ result: WorkbookResult) {
    entries = result.catalogue
    if entries.isEmpty { return nil }
  }

  /// Writes the whole file.
  func write(to output: inout some TextOutputStream) {
    output.write(Self.head)
    for entry in entries { write(entry, to: &output) }
    output.write(Self.end)
  }

  private func write(_ entry: CatalogueEntry, to output: inout some TextOutputStream) {
    output.write(
      """
                \(entry.id):
                  type: \(entry.aggregation)
                  sql: "${TABLE}.\(entry.id)"
                  label: \(YAMLText.forDbt(entry.label))
                  description: \(YAMLText.forDbt(description(of: entry)))

      """)
    if !entry.drivers.isEmpty {
      output.write("            drivers:\n")
      for driver in entry.drivers { output.write("              - \(driver)\n") }
    }
    if let owner = entry.metric.owner?.nonBlank {
      output.write(
        "            spotlight:\n              owner: \(YAMLText.forDbt(owner))\n")
    }
  }

  /// With who owns it and where it is to go, which Lightdash shows in no other place.
  private func description(of entry: CatalogueEntry) -> String {
    let metric = entry.metric
    let numbers = [metric.baseline, metric.target].map { $0?.plainNumber }
    let unit = metric.unit.map { " " + $0 } ?? ""
    let way: String? =
      switch (numbers[0], numbers[1]) {
      case (let from?, let to?): "From \(from) to \(to)\(unit)"
      case (nil, let to?): "To \(to)\(unit)"
      case (let from?, nil): "Now \(from)\(unit)"
      case (nil, nil): nil
      }
    let sentences = [
      entry.definition, metric.owner?.nonBlank.map { "Owner: \($0)" }, way,
      metric.guardrail?.nonBlank.map { "Limit: \($0)" },
    ]
    return sentences.compactMap { $0?.sentence }.joined(separator: " ")
  }

  private static let head = """
    # Metrics for Lightdash, as a northstar workshop left them.
    #
    # They stand on the model northstar_metrics: one row a day, the day in metric_date, and a column
    # for each metric, called as the metric is here. No SQL is made up; type is a guess: sum, or
    # average where the unit is %.
    version: 2

    models:
      - name: northstar_metrics
        description: "One row a day, a column for each metric."
        config:
          meta:
            default_time_dimension:
              field: metric_date
              interval: DAY
            metrics:

    """

  private static let end = """
        columns:
          - name: metric_date
            description: "The day."

    """
}
