import Values
import Workbooks

/// One table of a workbook for spreadsheets and databases.
///
/// RFC 4180 in UTF-8, but with line feeds; the header is always there. Texts stand in quotes, those
/// that a spreadsheet would take for a formula behind a `'`; numbers, days and times do not, and
/// nothing stands where nothing is known. This is `edges.csv`:
///
/// ```csv
/// from,to,relation,evidence,note,workshop
/// "right_part_on_the_van","homes_fixed_first_time","pushes","tested","turn up","ws03"
/// "requests_turned_away","homes_fixed_first_time","guards",,,"ws03"
/// ```
struct CSVReport: Report {
  /// The tables, that of all answers first.
  enum Table: String, CaseIterable {
    /// Every value that was answered, one a row.
    case answers
    /// The numbers, each once.
    case metrics
    /// What moves what, by the ids of the numbers.
    case edges
    /// Who does what when a line is crossed.
    case rules
    /// Everybody who is named, once for each workshop.
    case owners
    /// What is to be found out, then what is to be done by a day; `kind` tells them apart.
    case followUps = "follow-ups"

    /// The file it is written to.
    var file: String { rawValue + ".csv" }

    fileprivate var columns: String {
      switch self {
      case .answers: "workshop,step,row,column,value,unit,by,at"
      case .metrics:
        "metric_id,name,role,parent_id,unit,direction,owner,baseline,target,due,cadence,source,"
          + "evidence,definition,guardrail,status,workshop"
      case .edges: "from,to,relation,evidence,note,workshop"
      case .rules:
        "rule_id,signal,threshold,threshold_side,threshold_number,threshold_unit,for_how_long,"
          + "question,owner,first_move,within_days,steps_in,workshop"
      case .owners: "name,carries,reply,words,replied_on,workshop"
      case .followUps: "subject,owner,due,kind,workshop"
      }
    }
  }

  private let table: Table
  private let result: WorkbookResult

  /// Makes a table of some workshops.
  init(_ table: Table, of result: WorkbookResult) {
    (self.table, self.result) = (table, result)
  }

  /// Writes the whole table.
  func write(to output: inout some TextOutputStream) {
    output.write(table.columns + "\n")
    for row in rows { output.write(row.joined(separator: ",") + "\n") }
  }

  private var rows: [[String]] {
    switch table {
    case .answers: rows { workshop in workshop.answerLines.map(cells) }
    case .metrics: metrics
    case .edges: result.edges.map(cells)
    case .rules: rules
    case .owners:
      rows { workshop in
        workshop.owners.map { cells(of: $0, workshop) }
          + workshop.groups.map { cells(of: $0, workshop, reply: "not_one_person") }
      }
    case .followUps: rows(followUps)
    }
  }

  /// The rows of each workshop, with its id in the last column, or that of answers in the first.
  private func rows(_ rows: (WorkshopResult) -> [[String]]) -> [[String]] {
    result.workshops.flatMap { workshop in
      let id = [CSVText.text(workshop.id)]
      return rows(workshop).map { table == .answers ? id + $0 : $0 + id }
    }
  }

  private func cells(_ line: AnswerLine) -> [String] {
    let value =
      switch line.content {
      case .text(let text): CSVText.text(text)
      case .number(let number): number.plainNumber ?? ""
      }
    return [
      CSVText.text(line.step), CSVText.text(line.row), CSVText.text(line.column), value,
      CSVText.text(line.unit), CSVText.text(line.person), line.at?.rfc3339 ?? "",
    ]
  }

  private var metrics: [[String]] {
    let metrics = result.metrics
    let ids = MetricIDs(metrics)
    return metrics.map { metric in
      let texts = [ids[metric.name], metric.name, metric.role, metric.parent.flatMap { ids[$0] }]
      let middle = [metric.unit, metric.direction, metric.owner]
      let last = [
        metric.cadence, metric.source, metric.evidence, metric.definition, metric.guardrail,
        metric.status, metric.workshop,
      ]
      let numbers = [
        CSVText.number(metric.baseline), CSVText.number(metric.target), CSVText.day(metric.due),
      ]
      return (texts + middle).map(CSVText.text) + numbers + last.map(CSVText.text)
    }
  }

  private func cells(_ edge: MetricEdge) -> [String] {
    [edge.from, edge.to, edge.relation, edge.evidence, edge.note, edge.workshop]
      .map(CSVText.text)
  }

  private var rules: [[String]] {
    var ids = UniqueIDs(of: "rule")
    return rows { workshop in
      workshop.rules.map { rule in
        let signal = [
          ids.next(for: rule.signal), rule.signal, rule.threshold, rule.line?.side,
        ]
        let line = [
          CSVText.number(rule.line?.quantity), CSVText.text(rule.line?.quantity.unit),
        ]
        let move = [
          rule.forHowLong ?? rule.line?.duration, rule.question, rule.owner, rule.firstMove,
        ]
        return signal.map(CSVText.text) + line + move.map(CSVText.text)
          + [CSVText.number(rule.withinDays), CSVText.text(rule.stepsIn)]
      }
    }
  }

  /// What somebody carries, and how they stand to it.
  private func cells(
    of owner: Owner, _ workshop: WorkshopResult, reply: String? = nil
  ) -> [String] {
    let carries = owner.duties.map(\.text).joined(separator: "; ")
    let texts = [owner.name, carries, reply ?? owner.stand.rawValue, owner.reply?.answer.words]
    let day = owner.reply?.at.day(offset: workshop.timeZoneOffset)
    return texts.map(CSVText.text) + [CSVText.day(day)]
  }

  private func followUps(of workshop: WorkshopResult) -> [[String]] {
    let toDo = workshop.calendar.filter { !$0.isFollowUp && $0.everyDays == nil }
    let all =
      workshop.unknowns.map { ($0.subject, $0.owner, $0.day, "find_out") }
      + toDo.map { ($0.title, $0.owner, Day?.some($0.day), "to_do") }
    return all.map { subject, owner, day, kind in
      [CSVText.text(subject), CSVText.text(owner), CSVText.day(day), CSVText.text(kind)]
    }
  }
}
