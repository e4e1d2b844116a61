import Rules
public import Scripts
import Values
public import Workbooks

extension Session {
  /// The steps that are asked, and those that are parked, in order, each in short.
  public var overview: [OverviewLine] {
    let answers = answers()
    let asked = stepsToAsk(answers)
    return script.steps.indices.compactMap { number in
      let step = script.steps[number]
      let place = asked.firstIndex(of: number)
      guard let slot = workbook[script.id]?[step.id], place != nil || slot.parked else {
        return nil
      }
      let state: OverviewLine.State =
        if slot.parked {
          .parked
        } else if isSettled(number, answers) {
          slot.followUps.isEmpty || slot.value != .null ? .done : .putOff
        } else {
          slot.state == .untouched ? .untouched : .open
        }
      return OverviewLine(
        number: place.map { $0 + 1 }, id: step.id, state: state,
        isStale: slot.stale && !slot.parked,
        summary: slot.state == .untouched ? "" : summary(of: step, answers))
    }
  }

  /// The rows of the table that is asked, each as one line.
  public var rowLines: [String] {
    guard let number = currentStep, script.steps[number].table != nil else { return [] }
    return rowLines(of: script.steps[number])
  }

  /// The rows of a table, each as one line that begins with the row's name.
  public func rowLines(of step: Step) -> [String] {
    let answers = answers()
    return answers.rows(askedBy: step, in: index).map { row in
      var entry = Entry(row: row)
      entry.cells = workbook[script.id]?[step.id]?.cells(of: row.id) ?? JSONObject()
      let cells = line(of: entry, step)
      if let column = step.table?.per?.column {
        let parent = answers.value(of: column, of: row)
        return answers.evaluator(script).printed(parent) + ": " + cells
      }
      guard step.table?.walks != nil else { return cells }
      return answers.name(of: row) + (cells.isEmpty ? "" : ": " + cells)
    }
  }

  private func summary(of step: Step, _ answers: Answers) -> String {
    switch step.shape {
    case .read: return ""
    case .table:
      let slot = workbook[script.id]?[step.id]
      let count =
        slot?.parked == true
        ? slot?.rowIDs.count ?? 0 : answers.rows(askedBy: step, in: index).count
      return count == 1 ? "1 row" : "\(count) rows"
    case .single, .form, .review:
      var entry = Entry(row: record(of: step))
      let value = workbook[script.id]?[step.id]?.value ?? .null
      entry.cells =
        step.shape == .single
        ? JSONObject(step.fields.prefix(1).map { ($0.id, value) }) : value.object ?? JSONObject()
      return value == .null ? "" : line(of: entry, step)
    }
  }

  /// What a person needs to go on after a break, in three lines at most.
  public var recap: [String] {
    let done = overview.filter { $0.state == .done && !$0.summary.isEmpty }
    let progress = progress
    let left = "Step \(progress.step) of \(progress.steps), \(progress.time)."
    return [left] + done.suffix(2).map { "\($0.id): \($0.summary)" }
  }
}

extension Session {
  /// The question of a step with its holes filled.
  public func question(of step: Step) -> String { questionText(step) }

  /// What the workshop concludes so far under the titles its author gave; what is missing is left
  /// out.
  public var titledResults: [(title: String, text: String)] {
    let answers = answers()
    let titled = Set(script.titledResults.map(\.name))
    return conclusions(answers).compactMap { derivation, value in
      guard !value.isMissing, titled.contains(derivation.name), let title = derivation.title
      else { return nil }
      return (title, answers.evaluator(script).printed(value))
    }
  }
}

extension Session {
  /// What the coach said, with its holes filled, by the reason it was kept with.
  public var keptMessages: [Override: String] {
    let answers = answers()
    var messages: [Override: String] = [:]
    for step in script.steps {
      for override in workbook[script.id]?[step.id]?.overrides ?? [] {
        guard let rule = step.coach.first(where: { $0.id == override.rule }) else { continue }
        let row = override.row.flatMap { id in
          answers.rows(askedBy: step, in: index).first { $0.id == id }
        }
        messages[override] = answers.evaluator(script).text(
          of: rule.message, about: row.map { answers.subject($0) } ?? .none)
      }
    }
    return messages
  }
}
