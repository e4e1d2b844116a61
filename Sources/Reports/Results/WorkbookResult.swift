public import Answers
import Scripts
import Values
public import Workbooks

/// What the workshops of a workbook came to, in typed parts that every format is written from.
public struct WorkbookResult: Hashable, Sendable {
  /// What the workbook is called; nothing where it has no name.
  var title: String?
  /// The workshops, the decision first.
  var workshops: [WorkshopResult]
  /// The workbook with the results of these workshops.
  var json: JSONValue

  /// Reads what the answers to the workshops of a workbook come to; `isRedacted` puts a letter in
  /// the place of each name.
  public init(
    _ answers: [WorkshopAnswers], of workbook: Workbook, isRedacted: Bool = false
  ) {
    let ordered = answers.enumerated().sorted { a, b in
      let (first, second) = (a.element.script.pageOrder, b.element.script.pageOrder)
      return (first ?? .max, a.offset) < (second ?? .max, b.offset)
    }
    workshops = ordered.map { WorkshopResult($0.element) }
    title = workbook.title?.nonBlank
    var kept = workbook
    for answers in answers { kept[answers.script.id]?.results = answers.results }
    json = kept.json
    if isRedacted { redact(ordered.flatMap(\.element.namedPeople)) }
  }
}

extension WorkbookResult {
  /// The numbers of all workshops, each once: what a later one knows of it is added.
  var metrics: [Metric] {
    var metrics: [Metric] = []
    var places: [String: Int] = [:]
    for metric in workshops.flatMap(\.metrics) {
      let key = Owner.folded(metric.name)
      if let place = places[key] {
        metrics[place].fill(from: metric)
      } else {
        places[key] = metrics.endIndex
        metrics.append(metric)
      }
    }
    return metrics
  }

  /// The first tree that has grown.
  var tree: DriverTree? {
    workshops.lazy.compactMap(\.tree).first { !$0.branches.isEmpty }
  }
}
