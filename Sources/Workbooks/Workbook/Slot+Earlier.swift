extension Slot {
  /// The answer with its question and all that belongs to it, as an element of ``earlier``.
  ///
  /// Earlier answers and unknown members stay with the slot itself.
  public var asEarlier: JSONValue {
    var slot = self
    (slot.earlier, slot.unknown) = ([], UnknownMembers())
    return slot.json
  }

  /// The answer that an element of ``earlier`` is; nothing for a row, for cells and for a value.
  ///
  /// A row may have columns of the same names: compare the id.
  public init?(earlier element: JSONValue) {
    guard let slot = try? Slot(json: element, at: []) else { return nil }
    self = slot
  }

  /// Whether there is nothing in it that anybody answered.
  public var isBlank: Bool { self == Slot(id: id, question: question) }
}
