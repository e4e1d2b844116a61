import Scripts
import Values
import Workbooks

extension Session {
  /// Marks what was taken from another workshop whose answer has changed since.
  mutating func markWhatHasNewSources() {
    guard var record = workbook[script.id] else { return }
    for number in record.answers.indices {
      let slot = record.answers[number]
      guard let source = slot.from, let at = slot.at,
        let changed = workbook[source.workshop]?[source.step]?.at, changed.seconds > at.seconds
      else { continue }
      record.answers[number].stale = true
    }
    workbook[script.id] = record
  }
}
