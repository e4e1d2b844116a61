public import Workbooks

extension WorkshopRecord {
  /// Makes way for new answers; each that was given is kept in `earlier` of its slot.
  ///
  /// Results and replies stay until new ones take their place.
  public mutating func beginAgain() {
    state = .untouched
    answers = answers.map { slot in
      var blank = Slot(id: slot.id, question: slot.question)
      blank.earlier = slot.earlier + (slot.value == .null ? [] : [slot.value])
      blank.unknown = slot.unknown
      return blank
    }
  }
}
