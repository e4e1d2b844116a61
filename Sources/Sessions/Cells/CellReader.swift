import Rules
import Scripts
import Texts
import Values
import Workbooks

/// Reads what was typed into one cell.
struct CellReader {
  /// What a typed cell means.
  enum Reading: Hashable {
    /// An answer, as it is stored; null when the cell was left empty on purpose.
    case answer(JSONValue)
    /// Put off.
    case later
    case refused(Refusal)
  }

  var field: Field
  let label: CellName
  var answers: Answers
  let index: ScriptIndex
  let subject: Subject

  /// Reads a cell that is not empty.
  func read(_ typed: String) -> Reading {
    let text = typed.trimmed
    if text == "-" { return leftEmpty }
    if text == "?" { return field.open ? .later : .refused(.notOpen(field: label)) }
    do throws(Refusal) {
      return .answer(try parsed(text))
    } catch {
      return .refused(error)
    }
  }

  /// What leaving the cell empty means.
  var leftEmpty: Reading {
    guard field.optional else { return .refused(.notOptional(field: label)) }
    return .answer(field.emptyValue)
  }

  private func parsed(_ text: String) throws(Refusal) -> JSONValue {
    switch field.kind {
    case .text: try string(text, most: 140)
    case .longText: try string(text, most: 600)
    case .person: try string(text, most: 60)
    case .number: try number(text)
    case .numbers: try numbers(text)
    case .scale: try match(text, among: options).json
    case .date: try date(text)
    case .yesNo: try yesNo(text)
    case .choice: try choice(text).json
    case .choices: try choices(text)
    }
  }

  private func string(_ text: String, most: Int) throws(Refusal) -> JSONValue {
    let clean = cleaned(text, lines: field.kind == .longText)
    let length = clean.count
    if let least = bound(field.min), Double(length) < least {
      throw .tooShort(field: label, least: Int(least))
    }
    let most = bound(field.max).map { Int($0) } ?? most
    guard length <= most else { throw .tooLong(field: label, most: most, typed: length) }
    return .string(clean)
  }

  private func yesNo(_ text: String) throws(Refusal) -> JSONValue {
    switch text.lowercased() {
    case "yes", "y", "1", "true": .bool(true)
    case "no", "n", "2", "false": .bool(false)
    default: throw .notYesOrNo(field: label)
    }
  }

  /// The value of `min` or `max` as a number of characters, ticks, values or the value itself.
  func bound(_ expression: Expression?) -> Double? {
    guard let expression,
      case .number(let quantity) = answers.evaluator(index.script).value(
        of: expression, about: subject)
    else { return nil }
    return quantity.amount
  }

  func day(_ expression: Expression?) -> Day? {
    guard let expression,
      case .date(let day) = answers.evaluator(index.script).value(of: expression, about: subject)
    else { return nil }
    return day
  }
}

extension Field {
  /// What is stored when the cell is left empty: texts are empty, the rest is nothing.
  var emptyValue: JSONValue {
    switch kind {
    case .text, .longText, .person: .string("")
    case .choices, .numbers: .array([])
    default: .null
    }
  }
}
