import Rules
public import Scripts
public import Values

/// A row, or a whole workshop, as its script describes it to other programs.
public struct Record<Part: RecordPart>: Hashable, Sendable {
  /// The row; nothing for a single record.
  public let row: Row?
  /// What the row is called by its first column; nothing for a single record.
  public let rowName: String?
  private let values: [Part: Value]

  init(row: Row?, rowName: String?, values: [Part: Value]) {
    (self.row, self.rowName, self.values) = (row, rowName, values)
  }

  /// A text; nothing while it is missing or empty.
  public func text(_ part: Part) -> String? {
    if case .text(let text)? = values[part] { text.isEmpty ? nil : text } else { nil }
  }

  /// A number; nothing while it is missing.
  public func number(_ part: Part) -> Quantity? { values[part]?.quantity }

  /// A day; nothing while it is missing.
  public func day(_ part: Part) -> Day? {
    if case .date(let day)? = values[part] { day } else { nil }
  }

  /// One of the options of a choice; nothing while it is missing.
  public func choice(_ part: Part) -> Choice? {
    if case .choice(let choice)? = values[part] { choice } else { nil }
  }
}

extension WorkshopAnswers {
  /// A record for each row, or the single one, as far as their conditions say yes.
  public func records<Part: RecordPart>(of shape: RecordShape<Part>) -> [Record<Part>] {
    let rows: [Row?] = shape.rows.map { self.rows($0) } ?? [nil]
    return rows.compactMap { row in
      let subject = row.map { facts.subject($0) } ?? .none
      if let when = shape.when, evaluator.value(of: when, about: subject) != .yesNo(true) {
        return nil
      }
      return Record(
        row: row, rowName: row.map { facts.name(of: $0) },
        values: values(of: shape.parts, about: subject))
    }
  }

  /// The parts that are known.
  func values<Part: RecordPart>(
    of parts: [Part: ValueRule], about subject: Subject
  ) -> [Part: Value] {
    parts.mapValues { facts.reasoned($0, in: index, about: subject).value }
  }
}
