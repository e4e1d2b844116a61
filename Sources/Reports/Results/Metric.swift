import Answers
import Scripts
import Values

/// A number that a workshop is about, as a catalogue of metrics holds it.
struct Metric: Hashable, Sendable {
  var name: String
  /// What it is to the others: `top`, `driver`, `lever`, `guardrail`, `kpi`.
  var role: String?
  /// The name of the metric it moves or guards.
  var parent: String?
  var unit: String?
  /// Which way is better: `higher`.
  var direction: String?
  var owner: String?
  var baseline: Quantity?
  var target: Quantity?
  var due: Day?
  /// How often it is looked at: `weekly`.
  var cadence: String?
  var source: String?
  /// How sure people are that it moves its parent: `pattern`.
  var evidence: String?
  var definition: String?
  var guardrail: String?
  /// What was decided about it: `keep`, `pass`.
  var status: String?
  /// The id of the workshop that speaks of it first.
  var workshop: String

  init(_ name: String, workshop: String) {
    (self.name, self.workshop) = (name, workshop)
  }

  /// Takes what another account of the same number knows and this one does not.
  mutating func fill(from other: Metric) {
    func fill<Part>(_ part: WritableKeyPath<Metric, Part?>) {
      self[keyPath: part] = self[keyPath: part] ?? other[keyPath: part]
    }
    for part in Metric.texts { fill(part) }
    fill(\.baseline)
    fill(\.target)
    fill(\.due)
  }

  /// The parts that are texts.
  static var texts: [WritableKeyPath<Metric, String?>] {
    [
      \.role, \.parent, \.unit, \.direction, \.owner, \.cadence, \.source, \.evidence,
      \.definition, \.guardrail, \.status,
    ]
  }
}

extension WorkshopAnswers {
  /// The numbers of the tree and those the script names beside it.
  var metrics: [Metric] {
    (tree.map { metrics(of: $0, parent: nil, depth: 0) } ?? []) + declaredMetrics
  }

  private func metrics(of node: DriverTree, parent: String?, depth: Int) -> [Metric] {
    guard let name = node.name.nonBlank, name != "?" else { return [] }
    var metric = Metric(name, workshop: script.id)
    metric.parent = parent
    metric.role =
      switch node.role {
      case .top: "top"
      case .driver: depth == 1 ? "driver" : "lever"
      case .guardrail: "guardrail"
      }
    (metric.baseline, metric.target) = (node.from, node.to)
    metric.unit = node.unit ?? (node.to ?? node.from)?.unit
    (metric.owner, metric.definition) = (node.owner, node.definition)
    metric.evidence = node.evidence?.word
    metric.guardrail = node.limit
    return [metric] + node.branches.flatMap { metrics(of: $0, parent: name, depth: depth + 1) }
  }

  private var declaredMetrics: [Metric] {
    script.exports.metrics.flatMap { records(of: $0) }.compactMap { record in
      guard let name = (record.text(.name) ?? record.rowName)?.nonBlank else { return nil }
      var metric = Metric(name, workshop: script.id)
      (metric.role, metric.direction) = (record.text(.role), record.text(.direction))
      (metric.baseline, metric.target) = (record.number(.baseline), record.number(.target))
      metric.unit = record.text(.unit) ?? (metric.target ?? metric.baseline)?.unit
      (metric.owner, metric.due) = (record.text(.owner), record.day(.due))
      (metric.cadence, metric.source) = (record.text(.cadence), record.text(.source))
      (metric.definition, metric.status) = (record.text(.definition), record.text(.status))
      metric.guardrail = record.text(.guardrail)
      return metric
    }
  }
}
