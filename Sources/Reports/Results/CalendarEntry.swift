import Answers
import Scripts
import Values
import Workbooks

/// Something that belongs into a calendar: a meeting that comes again, or a thing to do by a day.
struct CalendarEntry: Hashable, Sendable {
  /// The same for the same row or answer in every export of a workbook, so that a calendar moves it.
  ///
  /// A row that was dropped and typed anew is another one.
  var uid: String
  var title: String
  /// The first day of a meeting, the last of a thing to do.
  var day: Day
  /// The days from one meeting to the next; nothing for a thing to do.
  var everyDays: Int?
  /// How long it takes.
  var minutes: Int?
  var owner: String?
  var note: String?
  /// The same for entries of one kind: the last days of several numbers.
  var kind: String
  /// Whether it is something that was put off, to be found out.
  var isFollowUp = false
}

extension WorkshopAnswers {
  /// What the script puts into a calendar, then what is to be found out by a day.
  var calendar: [CalendarEntry] { declaredEntries + followUps }

  private var declaredEntries: [CalendarEntry] {
    script.exports.calendar.flatMap { entry in
      records(of: entry.shape).compactMap { record in
        guard let title = record.text(.title)?.nonBlank, let day = record.day(.on) else {
          return nil
        }
        return CalendarEntry(
          uid: uid([entry.id, record.row?.id]), title: title, day: day,
          everyDays: record.number(.everyDays).flatMap { $0.whole(from: 1) },
          minutes: record.number(.minutes).flatMap { $0.whole(from: 1) },
          owner: record.text(.owner), note: record.text(.note), kind: script.id + entry.id)
      }
    }
  }

  private var followUps: [CalendarEntry] {
    script.steps.flatMap { step -> [CalendarEntry] in
      guard let slot = slot(step), !slot.parked else { return [] }
      return slot.followUps.compactMap { item in
        item.due.map { day in
          CalendarEntry(
            uid: uid(["follow-up", step.id, item.row, item.column ?? item.text?.checksum]),
            title: "Find out: " + subject(of: item, in: step), day: day,
            owner: item.owner?.nonBlank, kind: "follow-up", isFollowUp: true)
        }
      }
    }
  }

  private func uid(_ parts: [String?]) -> String {
    ([workbook.id, script.id] + parts.compactMap(\.self)).joined(separator: "-") + "@northstar"
  }
}

extension Quantity {
  fileprivate func whole(from least: Int) -> Int? {
    Int(exactly: amount.rounded()).flatMap { $0 >= least ? $0 : nil }
  }
}

extension String {
  /// A few characters that hardly another text has.
  fileprivate var checksum: String { JSONValue.string(self).fingerprint }
}
