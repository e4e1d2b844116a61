public import Values

/// The type of an expression, known before anyone runs the workshop.
public indirect enum ValueType: Hashable, Sendable {
  /// Text of any length, persons included.
  case text
  /// Numbers and points of a scale.
  case number
  /// Days.
  case date
  /// Yes or no.
  case yesNo
  /// An option of this set.
  case choice(ChoiceSet)
  /// A row of this set in this workshop, or the record of a form.
  case row(workshop: String, set: String)
  /// A list of these; rows are a list of `row`.
  case list(ValueType)
  /// A list whose elements are not known, as `[]`, or a name that was refused already.
  case unknown
}
