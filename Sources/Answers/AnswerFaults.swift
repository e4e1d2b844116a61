import Rules
public import Scripts
public import Values
public import Workbooks

extension Workbook {
  /// The answers that are not what their questions ask for, as hand editing leaves them: another
  /// kind of value, an option or a row that is not there.
  public func answerFaults(_ scripts: [Script], today: Day) -> [WorkbookFault] {
    AnswerFacts(scripts, workbook: self, today: today).faults
  }
}

extension AnswerFacts {
  fileprivate var faults: [WorkbookFault] {
    workbook.workshops.enumerated().flatMap { number, record -> [WorkbookFault] in
      guard let index = indexes[record.id] else { return [] }
      let place: [JSONStep] = [
        .member("workshops"), .item(number, id: record.id), .member("answers"),
      ]
      return record.answers.enumerated().flatMap { number, slot -> [WorkbookFault] in
        guard let step = index.steps[slot.id].map({ index.script.steps[$0] }) else { return [] }
        let value = place + [.item(number, id: slot.id), .member("value")]
        return faults(in: slot.value, of: step, in: index, at: value)
      }
    }
  }

  private func faults(
    in value: JSONValue, of step: Step, in index: ScriptIndex, at place: [JSONStep]
  ) -> [WorkbookFault] {
    if value == .null { return [] }
    switch step.shape {
    case .read:
      return value == true ? [] : [WorkbookFault(.unfit("true"), at: place)]
    case .single:
      return step.fields.first.flatMap { fault(in: value, of: $0, step, index, at: place) }.map {
        [$0]
      } ?? []
    case .review where step.fields.isEmpty:
      return value == true ? [] : [WorkbookFault(.unfit("true"), at: place)]
    case .form, .review:
      guard let cells = value.object else {
        return [WorkbookFault(.unfit("an object of its fields"), at: place)]
      }
      return faults(in: cells, of: step, in: index, at: place)
    case .table:
      guard let rows = value.array else {
        return [WorkbookFault(.unfit("a list of rows"), at: place)]
      }
      return rows.enumerated().flatMap { number, row -> [WorkbookFault] in
        let place = place + [.item(number, id: row.object?["id"]?.string)]
        guard let cells = row.object else {
          return [WorkbookFault(.unfit("a row"), at: place)]
        }
        return faults(in: cells, of: step, in: index, at: place)
      }
    }
  }

  private func faults(
    in cells: JSONObject, of step: Step, in index: ScriptIndex, at place: [JSONStep]
  ) -> [WorkbookFault] {
    step.fields.compactMap { field in
      cells[field.id].flatMap {
        fault(in: $0, of: field, step, index, at: place + [.member(field.id)])
      }
    }
  }

  private func fault(
    in json: JSONValue, of field: Field, _ step: Step, _ index: ScriptIndex, at place: [JSONStep]
  ) -> WorkbookFault? {
    guard ![.null, "", []].contains(json) else { return nil }
    if pointsAtKnownRows(json, field.type) { return nil }
    let record = Row(workshop: index.script.id, set: step.id, id: "")
    let value = value(of: json, in: field, of: record, in: index)
    let isWhole = value.elements.count == (json.array?.count ?? value.elements.count)
    return value.isMissing || !isWhole
      ? WorkbookFault(.unfit(field.cellKind.expected), at: place) : nil
  }
}

extension AnswerFacts {
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
