import Rules
public import Scripts
import Texts
public import Values
public import Workbooks

/// What one kind of field does with its cells: how they are read, checked, kept and printed.
///
/// A new kind is a file with a type of this protocol, and a case of `Field.Kind`.
protocol CellKind: Sendable {
  /// What can be typed, in a word or two.
  var form: String { get }
  /// What the workbook holds, as a fault names it.
  var expected: String { get }
  /// What is kept when a cell is left empty on purpose.
  var empty: Value { get }

  /// The value of what was typed, outer space removed; not empty.
  func read(_ text: String, in cell: AskedCell) throws(CellRefusal) -> Value
  /// The same; what was refused as doubtful and is `insisted` on is taken at face value.
  func read(_ text: String, insisted: Bool, in cell: AskedCell) throws(CellRefusal) -> Value
  /// Refuses a value that the field does not take as things stand.
  func check(_ value: Value, in cell: AskedCell) throws(CellRefusal)
  /// How the workbook holds a value of the kind; nothing for one that is no answer as it stands.
  func stored(_ value: Value) -> JSONValue?
  /// How a stored value goes with the field; rows and texts to choose from are not looked up.
  func fit(of stored: JSONValue, _ field: Field) -> CellFit
  /// What is stored in a cell of a row; missing when the field asks for something else.
  func value(of stored: JSONValue, in place: CellPlace) -> Value
  /// What can be chosen now, in the order it is shown; none for kinds without options.
  func options(in cell: AskedCell) -> [Option]
  /// A value as a person would type it.
  func typed(_ value: Value, in place: CellPlace) -> String
  /// A value as it stands in a text to read.
  func printed(_ value: Value, in place: CellPlace) -> String
}

extension CellKind {
  var empty: Value { .missing }

  func read(_ text: String, insisted: Bool, in cell: AskedCell) throws(CellRefusal) -> Value {
    try read(text, in: cell)
  }

  func options(in cell: AskedCell) -> [Option] { [] }

  func stored(_ value: Value) -> JSONValue? { value.stored }

  func value(of stored: JSONValue, in place: CellPlace) -> Value {
    place.facts.value(of: stored, as: place.field.type)
  }

  func typed(_ value: Value, in place: CellPlace) -> String {
    place.facts.evaluator(place.index.script).printed(value)
  }

  func printed(_ value: Value, in place: CellPlace) -> String { typed(value, in: place) }
}

/// How a stored value goes with what its field asks for now.
public enum CellFit: Hashable, Sendable {
  /// The field takes it.
  case fits
  /// It is of another kind.
  case otherKind
  /// It is an option or a point that is not offered any more.
  case withdrawn
}

/// A field of one row, or of a form, whose row has no id.
struct CellPlace {
  let field: Field
  let row: Row
  let index: ScriptIndex
  let facts: AnswerFacts
}

extension Field {
  /// What its cells are read, checked, kept and printed by.
  var cellKind: any CellKind {
    switch kind {
    case .text: TextCell(most: 140)
    case .longText: TextCell(most: 600, takesLines: true)
    case .person: TextCell(form: "name", most: 60)
    case .threshold: ThresholdCell()
    case .number: NumberCell(isWhole: whole)
    case .numbers: NumbersCell()
    case .scale: ScaleCell(anchors: anchors)
    case .date: DateCell()
    case .yesNo: YesNoCell()
    case .choice: ChoiceCell()
    case .choices: ChoicesCell()
    }
  }

  /// What a cell of the field is called.
  public var name: CellName { id == "answer" ? .wholeAnswer : .field(id.inWords) }

  /// How a stored value goes with the field; rows and texts to choose from are not looked up.
  public func fit(of stored: JSONValue) -> CellFit {
    stored == .null ? .fits : cellKind.fit(of: stored, self)
  }

  /// What is kept when a cell is left empty on purpose.
  public var empty: Cell { Cell(cellKind.empty, stored: cellKind.empty.stored) }
}

extension AnswerFacts {
  /// What is stored in a field of a row, or of a form; an option with the label its question shows.
  public func value(of stored: JSONValue, in field: Field, of row: Row, in index: ScriptIndex)
    -> Value
  {
    field.cellKind.value(
      of: stored, in: CellPlace(field: field, row: row, index: index, facts: self))
  }

  /// A cell of a row as a person would type it; `-` for one left empty.
  public func typed(_ cell: Cell, _ field: Field, of row: Row, in index: ScriptIndex) -> String {
    if [.null, "", []].contains(cell.stored) { return "-" }
    return field.cellKind.typed(
      cell.value, in: CellPlace(field: field, row: row, index: index, facts: self))
  }

  /// A cell of a row as it stands in a text to read; nothing for one left empty.
  public func printed(
    _ cell: Cell, _ field: Field, of row: Row, in index: ScriptIndex
  ) -> String? {
    guard !cell.value.isMissing else { return nil }
    let text = field.cellKind.printed(
      cell.value, in: CellPlace(field: field, row: row, index: index, facts: self)
    ).trimmed
    return text.isEmpty ? nil : text
  }

  /// What is stored, as a rule sees it.
  func value(of stored: JSONValue, as type: ValueType) -> Value {
    switch type {
    case .text: return stored.string.map { .text($0) } ?? .missing
    case .number: return stored.quantity.map { .number($0) } ?? .missing
    case .date: return stored.string.flatMap { Day(iso: $0) }.map { .date($0) } ?? .missing
    case .yesNo: return stored.bool.map { .yesNo($0) } ?? .missing
    case .choice(let set): return stored.string.flatMap { set[$0] }.map { .choice($0) } ?? .missing
    case .row(let workshop, let set):
      guard let id = stored.string, let index = indexes[workshop] else { return .missing }
      let row = Row(workshop: workshop, set: set, id: id)
      return (rows(of: set, in: index) ?? []).contains(row) ? .row(row) : .missing
    case .list(let element):
      guard let items = stored.array else { return .missing }
      return .list(items.map { value(of: $0, as: element) }.filter { !$0.isMissing })
    case .unknown: return .missing
    }
  }
}

extension JSONValue {
  /// The number in it, with its unit if it was typed with one.
  var quantity: Quantity? {
    guard let object else { return double.map { Quantity($0) } }
    return object["number"]?.double.map { Quantity($0, .unit(object["unit"]?.string ?? "")) }
  }
}
