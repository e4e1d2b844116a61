public import Rules
public import Scripts
import Texts
public import Values
public import Workbooks

/// One cell as it is asked: what may be typed into it, what it offers, what it takes.
public struct AskedCell: Sendable {
  /// What a typed cell means.
  public enum Reading: Hashable, Sendable {
    /// An answer; one left empty on purpose is empty.
    case answer(Cell)
    /// Put off.
    case later
    /// Not taken.
    case refused(CellRefusal)
  }

  /// What an empty line takes.
  public struct Fallback: Hashable, Sendable {
    /// The answer it gives.
    public var cell: Cell
    /// The answer as it is shown.
    public var text: String
    /// Why that is suggested.
    public var because: String?
    /// The step of another workshop it is taken from.
    public var source: SlotSource?
  }

  /// What is asked for.
  public let field: Field
  /// The row it is asked of, or the record of a form.
  public let row: Row
  let facts: AnswerFacts
  let index: ScriptIndex
  let subject: Subject
  /// Whether it can be put off.
  let isOpen: Bool

  /// Makes a cell; `isOpen` is whether it can be put off.
  public init(
    _ field: Field, of row: Row, in index: ScriptIndex, _ facts: AnswerFacts, isOpen: Bool
  ) {
    self.field = field
    self.row = row
    self.facts = facts
    self.index = index
    self.isOpen = isOpen
    subject = facts.subject(row)
  }

  /// Reads a cell that is not empty; one typed a second time is `insisted` on, and its doubts are
  /// settled by what it says at face value: 1.234 is no thousand.
  public func read(_ typed: String, insisted: Bool = false) -> Reading {
    let text = typed.trimmed
    if text == "-" { return leftEmpty }
    if text == "?" { return isOpen ? .later : .refused(.notOpen(field: field.name)) }
    do throws(CellRefusal) {
      let value = try field.cellKind.read(text, insisted: insisted, in: self)
      return .answer(Cell(value, stored: field.cellKind.stored(value) ?? value.stored))
    } catch {
      return .refused(error)
    }
  }

  /// What leaving the cell empty means.
  public var leftEmpty: Reading {
    field.optional ? .answer(field.empty) : .refused(.notOptional(field: field.name))
  }

  /// An answer that was given before, unless it would not be taken on the day of that answer.
  public func keep(_ earlier: Cell, of day: Day) -> Reading {
    if [.null, "", []].contains(earlier.stored) {
      return field.optional ? .answer(earlier) : leftEmpty
    }
    // What it was held to may have changed since, though not by the days gone by.
    let then = AskedCell(field, of: row, in: index, facts.on(day), isOpen: isOpen)
    do throws(CellRefusal) {
      try field.cellKind.check(earlier.value, in: then)
      return .answer(earlier)
    } catch {
      return .refused(error)
    }
  }

  /// What can be chosen now, in the order it is shown.
  public var options: [Option] { field.cellKind.options(in: self) }

  /// What can be typed, in a word or two, for kinds without options.
  public var form: String { field.cellKind.form }

  /// Texts the script has Tab offer.
  public var suggestions: [String] {
    let evaluator = facts.evaluator(index.script)
    return field.suggest.map { evaluator.value(of: $0, about: subject).elements }?
      .map { evaluator.printed($0) } ?? []
  }

  /// The script's default here; nothing when there is none or it cannot be computed.
  public var fallback: Fallback? {
    guard let rule = field.fallback else { return nil }
    let found = facts.reasoned(rule, in: index, about: subject)
    guard !found.value.isBlank, let stored = field.cellKind.stored(found.value) else { return nil }
    let source = facts.source(of: rule.dependencies, besides: index.script.id)
    return Fallback(
      cell: Cell(found.value, stored: stored), text: printed(found.value),
      because: found.because ?? reason(behind: rule) ?? source?.words, source: source)
  }

  /// The reason a derived column gives, when the default is that column alone.
  private func reason(behind rule: ValueRule) -> String? {
    guard rule.cases.count == 1, case .value(let expression)? = rule.cases.first?.yields,
      case .row(let row, _) = subject
    else { return nil }
    let columns = expression.dependencies.filter { if case .column = $0 { true } else { false } }
    guard columns.count == 1, case .column(let name, let set, _)? = columns.first, set == row.set
    else { return nil }
    return facts.explained(name, of: row).because
  }

  /// A value as texts print it.
  func printed(_ value: Value) -> String { facts.evaluator(index.script).printed(value) }

  /// The value of `min` or `max` as a number.
  public func bound(_ expression: Expression?) -> Double? {
    guard let expression,
      case .number(let quantity) = facts.evaluator(index.script).value(
        of: expression, about: subject)
    else { return nil }
    return quantity.amount
  }

  /// The value of `min` or `max` as a number of characters, ticks or values.
  public func count(_ expression: Expression?) -> Int? { bound(expression).map { Int($0) } }

  /// The value of `min` or `max` as a day.
  public func day(_ expression: Expression?) -> Day? {
    guard let expression,
      case .date(let day) = facts.evaluator(index.script).value(of: expression, about: subject)
    else { return nil }
    return day
  }
}
