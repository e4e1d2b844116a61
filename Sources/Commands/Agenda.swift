import Answers
import Scripts
import Sessions
import Values
import Workbooks

/// What is to be done next with a workbook: what is open, what is due, what can be begun.
struct Agenda {
  /// A day on which a workshop is to be run, and the workshops whose answers say so.
  struct Due {
    let workshop: String
    let day: Day
    var sources: [StepPlace]
  }

  /// The most sensible next thing.
  enum Next {
    /// Go on with a workshop that is not finished.
    case goOn(BegunWorkshop)
    /// Run a workshop whose day has come.
    case run(Due)
    /// Begin a workshop that was not begun.
    case begin(ScriptHead)
    /// Wait for a workshop's day.
    case wait(Due)
    /// All is done.
    case nothing
  }

  /// A workshop that was run this many days early counts for its day.
  private static let early = 7

  let today: Day
  /// The days that are not settled yet, the earliest first.
  let dues: [Due]
  let next: Next
  private let begun: [BegunWorkshop]

  /// `heads` are the workshops to begin, in order.
  init(_ begun: [BegunWorkshop], heads: [ScriptHead], today: Day) {
    var dues: [Due] = []
    for workshop in begun {
      for due in workshop.session.answers.dueDays {
        let run = begun.first { $0.script.id == due.workshop }?.finishedOn
        guard run.map({ $0 + Agenda.early < due.day }) ?? true else { continue }
        let source = StepPlace(workshop: workshop.script.id, step: due.step)
        if let number = dues.firstIndex(where: {
          $0.workshop == due.workshop && $0.day == due.day
        }) {
          dues[number].sources.append(source)
        } else {
          dues.append(Due(workshop: due.workshop, day: due.day, sources: [source]))
        }
      }
    }
    dues.sort { $0.day < $1.day }
    (self.begun, self.dues, self.today) = (begun, dues, today)
    let ids = begun.map(\.script.id)
    if let open = begun.first(where: { $0.next != nil }) {
      next = .goOn(open)
    } else if let due = dues.first, due.day <= today {
      next = .run(due)
    } else if let head = heads.first(where: { head in
      !ids.contains(head.id) && !dues.contains { $0.workshop == head.id }
    }) {
      next = .begin(head)
    } else {
      next = dues.first.map { .wait($0) } ?? .nothing
    }
  }

  /// What comes next in a workbook as it stands in the world.
  init(_ begun: [BegunWorkshop], _ world: World) throws {
    self.init(
      begun, heads: try BundledScripts.heads(), today: world.today)
  }

  /// What a person types to run a workshop: one that is finished begins again.
  func words(toRun workshop: String) -> String {
    "run \(workshop)" + (isFinished(workshop) ? " --again" : "")
  }

  /// Whether a workshop is finished, so that running it means to begin again.
  func isFinished(_ workshop: String) -> Bool {
    begun.contains { $0.script.id == workshop && $0.record.state == .done }
  }

  /// The day and how far off it is: `recheck on 21 Dec 2026, in 30 days (ws01, ws03)`.
  func text(of due: Due) -> String {
    var sources: [String] = []
    for source in due.sources where !sources.contains(source.workshop) {
      sources.append(source.workshop)
    }
    return "\(due.workshop) on \(due.day.printed), \(due.day.distance(from: today)) "
      + "(\(sources.joined(separator: ", ")))"
  }

  /// The days as other programs read them.
  var json: JSONValue {
    .array(
      dues.map { due in
        [
          "workshop": .string(due.workshop), "day": .string(due.day.iso),
          "days_left": .number(due.day - today),
          "from": .array(due.sources.map(\.json)),
        ]
      })
  }
}

extension StepPlace {
  /// The step as programs read it.
  var json: JSONValue {
    ["workshop": .string(workshop), "step": .string(step)]
  }
}
