public import Rules

/// A name that the parts of a record have in a script, and what stands behind it.
public protocol RecordPart: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// What its author writes for it.
  var form: RecordPartForm { get }
}

/// What an author writes for a part of a record.
public enum RecordPartForm: Hashable, Sendable {
  /// A text with holes, or cases of them.
  case text
  /// An expression that gives a value of this type, or cases of them.
  case value(ValueType)
  /// An expression that gives one of the options of a choice.
  case choice
}

/// What a script says of a row or of a whole workshop, part by part, for other programs.
public struct RecordShape<Part: RecordPart>: Sendable {
  /// The rows there is a record of each; nothing for a single record.
  public var rows: RowSelection?
  /// There only on yes.
  public var when: Expression?
  /// What its parts are computed from; a part that is not asked for has none.
  public var parts: [Part: ValueRule]
}

/// A part of a metric, as a catalogue of numbers holds it.
public enum MetricPart: String, RecordPart {
  case name, role, unit, direction, owner, baseline, target, due, cadence, source, definition
  case guardrail, status

  /// What its author writes for it.
  public var form: RecordPartForm {
    switch self {
    case .baseline, .target: .value(.number)
    case .due: .value(.date)
    default: .text
    }
  }
}

/// A part of a rule that says who does what when a line is crossed.
public enum DecisionRulePart: String, RecordPart {
  case signal, threshold, question, owner
  case forHowLong = "for_how_long"
  case firstMove = "first_move"
  case withinDays = "within_days"
  case stepsIn = "steps_in"

  /// What its author writes for it.
  public var form: RecordPartForm { self == .withinDays ? .value(.number) : .text }
}

/// A part of an entry in a calendar.
public enum CalendarPart: String, RecordPart {
  case title, on, owner, note, minutes
  /// The days from one to the next; an entry with them is a meeting, one without a thing to do.
  case everyDays = "every_days"

  /// What its author writes for it.
  public var form: RecordPartForm {
    switch self {
    case .on: .value(.date)
    case .everyDays, .minutes: .value(.number)
    case .title, .owner, .note: .text
    }
  }
}

/// A part of a node of a tree.
public enum NodePart: String, RecordPart {
  /// What it is called; a row without it by its first column.
  case name
  case from, to, unit, limit, owner, link, evidence, definition

  /// What its author writes for it.
  public var form: RecordPartForm {
    switch self {
    case .from, .to: .value(.number)
    case .link, .evidence: .choice
    case .name, .unit, .limit, .owner, .definition: .text
    }
  }
}

/// What a workshop gives to other programs.
public struct ExportShape: Sendable {
  /// An entry of the calendar, or one for each of some rows.
  public struct CalendarEntry: Sendable {
    /// A name that no other entry of the workshop has and that later versions keep: a calendar
    /// knows by it what it has already.
    public var id: String
    /// What stands in the calendar.
    public var shape: RecordShape<CalendarPart>
  }

  /// The numbers it is about.
  public var metrics: [RecordShape<MetricPart>]
  /// Who does what when a line is crossed.
  public var rules: [RecordShape<DecisionRulePart>]
  /// What belongs into a calendar.
  public var calendar: [CalendarEntry]
}
