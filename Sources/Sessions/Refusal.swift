public import Answers
import Values

/// Why a line or an event was not taken, and what would be.
public enum Refusal: Error, Hashable, Sendable {
  /// A cell was not taken.
  case cell(CellRefusal)
  case tooFewRows(least: Int)
  case tooManyRows(most: Int)
  case noSuchRow(typed: String, count: Int)
  case noRowNamed(String)
  case whichRow
  case rowsAreFixed
  case whereTo
  case noLimit
  case answeredSince
  case nothingToType
  case stepNotAsked(step: String)
  case notATable
  case nothingToUndo
  case nothingToKeep
  case rejectStays
  case mustChange
  case reasonTooShort(least: Int)
  case needsReason
  case noOffer
  case notSkippable
  case noEarlierStep
  case noSuchStep(typed: String, nearest: String?)
  case noSuchWorkshop(typed: String)
  case stepNotReached(step: String, open: String)
  case topicsFull(most: Int)
  case emptyTopic
  case tooManyPeople
  case notADueDate
  case ownerAndDate
}

extension Refusal {
  /// The same about a step of another workshop, with its steps named as `ws02.commit`.
  public func naming(_ workshop: String) -> Refusal {
    func named(_ step: String) -> String { StepPlace(workshop: workshop, step: step).description }
    return switch self {
    case .stepNotAsked(let step): .stepNotAsked(step: named(step))
    case .stepNotReached(let step, let open):
      .stepNotReached(step: named(step), open: named(open))
    case .noSuchStep(let typed, let nearest):
      .noSuchStep(typed: named(typed), nearest: nearest.map(named))
    default: self
    }
  }
}

extension Refusal: CustomStringConvertible {
  /// What a person reads, in a sentence or two.
  public var description: String {
    switch self {
    case .cell(let refusal): refusal.description
    case .tooFewRows(let least):
      least == 1 ? "At least one row is needed." : "At least \(least) rows are needed."
    case .tooManyRows(let most):
      "\(most) rows are the most this list takes. Split it, or make room for \(most) more in this run "
        + "with /more."
    case .noSuchRow(let typed, let count):
      count == 0
        ? "There is no row yet." : "There is no row '\(typed)'. Rows run from 1 to \(count)."
    case .noRowNamed(let name): "There is no row '\(name)' here."
    case .whichRow: "Type a row's number to change it, or an empty line to go on."
    case .nothingToType: "There is nothing to type here; an empty line goes on."
    case .stepNotAsked(let step): "'\(step)' is not asked: earlier answers leave it out."
    case .rowsAreFixed: "These rows stay. /row N changes one."
    case .notATable: "There are no rows here."
    case .whereTo: "Type two row numbers, as: /move 3 1."
    case .noLimit: "This list takes as many rows as there are."
    case .nothingToUndo: "There is nothing to take back."
    case .answeredSince: "Something was answered since. /row N changes a row, /drop N takes it out."
    case .nothingToKeep: "There is no message to keep the answer against."
    case .mustChange: "This has to be changed before it can be taken."
    case .rejectStays: "This has to be changed; a reason does not help here."
    case .reasonTooShort(let least):
      "A reason takes \(least) characters or more: it is printed on the page you share."
    case .needsReason: "Change the answer, or keep it with /keep and your reason."
    case .noOffer: "Nothing was offered here."
    case .notSkippable:
      "This one is needed. /back and /go take you elsewhere; /quit saves and leaves."
    case .noEarlierStep: "This is where it begins."
    case .noSuchStep(let typed, let nearest):
      "There is no step '\(typed)'."
        + (nearest.map { " Did you mean \($0)?" } ?? " /review lists them.")
    case .noSuchWorkshop(let typed):
      "there is no workshop '\(typed)' to go to"
    case .stepNotReached(let step, let open):
      "'\(step)' comes after '\(open)', which is still open."
    case .topicsFull(let most): "\(most) topics are parked already. Finish here first."
    case .tooManyPeople:
      "Up to \(People.most.names) names of up to \(People.most.characters) characters each, "
        + "commas between."
    case .emptyTopic: "Say what to park: /park TEXT."
    case .notADueDate: "When is it due? A day such as 5 Dec or today + 14."
    case .ownerAndDate: "Type a name and a day, as: Leo Brandt | 5 Dec."
    }
  }
}
