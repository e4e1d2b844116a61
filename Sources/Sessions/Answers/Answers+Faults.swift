import Rules
public import Scripts
public import Values
public import Workbooks

extension Answers {
  /// The answers of a workbook that are not what their questions ask for, as hand editing leaves
  /// them: another kind of value, an option or a row that is not there.
  public static func faults(in workbook: Workbook, scripts: [Script], today: Day) -> [WorkbookFault]
  {
    let answers = Answers(scripts, workbook: workbook, today: today)
    return workbook.workshops.enumerated().flatMap { number, record -> [WorkbookFault] in
      guard let index = answers.indexes[record.id] else { return [] }
      let place: [JSONStep] = [
        .member("workshops"), .item(number, id: record.id), .member("answers"),
      ]
      return record.answers.enumerated().flatMap { number, slot -> [WorkbookFault] in
        guard let step = index.steps[slot.id].map({ index.script.steps[$0] }) else { return [] }
        let value = place + [.item(number, id: slot.id), .member("value")]
        return answers.faults(in: slot.value, of: step, at: value)
      }
    }
  }

  private func faults(in value: JSONValue, of step: Step, at place: [JSONStep]) -> [WorkbookFault] {
    if value == .null { return [] }
    switch step.shape {
    case .read:
      return value == true ? [] : [WorkbookFault(.unfit("true"), at: place)]
    case .single:
      return step.fields.first.flatMap { fault(in: value, of: $0, at: place) }.map { [$0] } ?? []
    case .review where step.fields.isEmpty:
      return value == true ? [] : [WorkbookFault(.unfit("true"), at: place)]
    case .form, .review:
      guard let cells = value.object else {
        return [WorkbookFault(.unfit("an object of its fields"), at: place)]
      }
      return faults(in: cells, of: step, at: place)
    case .table:
      guard let rows = value.array else {
        return [WorkbookFault(.unfit("a list of rows"), at: place)]
      }
      return rows.enumerated().flatMap { number, row -> [WorkbookFault] in
        let place = place + [.item(number, id: row.object?["id"]?.string)]
        guard let cells = row.object else {
          return [WorkbookFault(.unfit("a row"), at: place)]
        }
        return faults(in: cells, of: step, at: place)
      }
    }
  }

  private func faults(in cells: JSONObject, of step: Step, at place: [JSONStep]) -> [WorkbookFault]
  {
    step.fields.compactMap { field in
      cells[field.id].flatMap { fault(in: $0, of: field, at: place + [.member(field.id)]) }
    }
  }

  private func fault(in json: JSONValue, of field: Field, at place: [JSONStep]) -> WorkbookFault? {
    guard ![.null, "", []].contains(json) else { return nil }
    if pointsAtKnownRows(json, field.type) { return nil }
    let value = value(of: json, in: field)
    let isWhole = value.elements.count == (json.array?.count ?? value.elements.count)
    return value.isMissing || !isWhole
      ? WorkbookFault(.unfit(field.kind.expected), at: place) : nil
  }
}

extension Answers {
  /// Whether rows are meant that their table has, or had before.
  ///
  /// Dropping a row or answering its table anew leaves the answers that point at it as they are: they
  /// count again if it returns.
  private func pointsAtKnownRows(_ json: JSONValue, _ type: ValueType) -> Bool {
    guard case .row(let workshop, let set) = type.element ?? type, let index = indexes[workshop],
      let maker = index.makers[set], let slot = slot(index.script.steps[maker], in: index)
    else { return false }
    let known = slot.rowIDsEver
    return (json.array ?? [json]).allSatisfy { id in
      id.string.map { known.contains($0) } ?? false
    }
  }
}

extension Field.Kind {
  /// What the workbook holds for such a field.
  fileprivate var expected: String {
    switch self {
    case .text, .longText, .person: "a text"
    case .number: "a number"
    case .scale: "a point of the scale"
    case .numbers: "a list of numbers"
    case .date: "a day as 2026-12-05"
    case .yesNo: "true or false"
    case .choice: "one of the choices"
    case .choices: "a list of the choices"
    }
  }
}
