import Scripts
public import Values
import Workbooks

/// A day on which an answer wants a workshop to be run.
public struct DueDay: Hashable, Sendable {
  /// The workshop to run.
  public var workshop: String
  /// The day.
  public var day: Day
  /// The step whose answer it is.
  public var step: String
}

/// The step an option leads to, once it is chosen.
public struct Lead: Hashable, Sendable {
  /// The words of the option.
  public var option: String
  /// Where it leads.
  public var place: StepPlace
}

extension WorkshopAnswers {
  /// The day of the last answer, once the workshop is finished.
  public var finishedOn: Day? {
    record.flatMap { $0.state == .done ? facts.lastDay(of: $0) : nil }
  }

  /// The days its answers want a workshop to be run on.
  public var dueDays: [DueDay] {
    script.steps.flatMap { step -> [DueDay] in
      guard isAsked(step) == true else { return [] }
      return step.fields.flatMap { field -> [DueDay] in
        guard let workshop = field.due else { return [] }
        return rows(of: step).compactMap { row in
          guard case .date(let day) = value(of: field, of: row, in: step) else { return nil }
          return DueDay(workshop: workshop, day: day, step: step.id)
        }
      }
    }
  }

  /// Where the chosen options lead, until the steps they lead to are answered anew.
  public var leads: [Lead] {
    script.steps.compactMap { step -> Lead? in
      guard let at = slot(step)?.at,
        case .choice(let choice) = facts.value(of: step.id, in: script.id),
        case .text(let text)? = choice.columns[Options.leadsTo]
      else { return nil }
      let place = StepPlace(text, from: script.id)
      guard let slot = workbook[place.workshop]?[place.step], slot.state != .untouched,
        (slot.at?.seconds ?? 0) <= at.seconds
      else { return nil }
      return Lead(option: choice.label, place: place)
    }
  }
}
