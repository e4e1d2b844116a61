import Texts
import Values

/// Meetings and things to do, for calendars: RFC 5545.
///
/// Each entry keeps its `UID`, and what was answered later has the higher `SEQUENCE`, so that a
/// calendar that has it already moves it and never doubles it. Nobody is invited: who owns an entry
/// stands in its description. Lines end in CR and LF, and are folded at 75 octets.
///
/// ```ics
/// BEGIN:VCALENDAR
/// VERSION:2.0
/// PRODID:-//northstar//northstar//EN
/// CALSCALE:GREGORIAN
/// X-WR-CALNAME:Harbour Home Repairs
/// BEGIN:VEVENT
/// UID:5f1c-ws03-meeting-weekly@northstar
/// DTSTAMP:20261121T100400Z
/// LAST-MODIFIED:20261121T100400Z
/// SEQUENCE:3623644
/// SUMMARY:Homes fixed first time: weekly stand-up
/// DESCRIPTION:Owner: Dana Ruiz\nWhich line is crossed\, and whose move is it?
///  \nTakes 15 minutes.
/// DTSTART;VALUE=DATE:20261123
/// DTEND;VALUE=DATE:20261124
/// RRULE:FREQ=WEEKLY
/// TRANSP:TRANSPARENT
/// END:VEVENT
/// END:VCALENDAR
/// ```
struct CalendarReport: Report {
  private let name: String
  private let entries: [(entry: CalendarEntry, stamp: Instant)]
  private let options: ReportOptions

  /// Makes the calendar of some workshops; nothing without a single day in it, as a calendar that
  /// has no entry is none.
  init?(_ result: WorkbookResult, _ options: ReportOptions) {
    var uids: Set<String> = []
    entries = result.workshops.flatMap { workshop in
      workshop.calendar.map { entry in
        var entry = entry
        // Two rows of one id, as a bad merge leaves them, are two entries all the same.
        var number = 1
        let uid = CalendarText.escaped(entry.uid)
        entry.uid = uid
        while !uids.insert(entry.uid).inserted {
          number += 1
          entry.uid = "\(number)-\(uid)"
        }
        return (entry, workshop.lastAnswer ?? Instant(seconds: 0))
      }
    }
    guard !entries.isEmpty else { return nil }
    name = result.title ?? "northstar"
    self.options = options
  }

  /// Writes the whole calendar.
  func write(to output: inout some TextOutputStream) {
    write("BEGIN", "VCALENDAR", to: &output)
    write("VERSION", "2.0", to: &output)
    write("PRODID", "-//northstar//northstar//EN", to: &output)
    write("CALSCALE", "GREGORIAN", to: &output)
    write("X-WR-CALNAME", CalendarText.escaped(name), to: &output)
    for (entry, stamp) in entries { write(entry, stamp, to: &output) }
    write("END", "VCALENDAR", to: &output)
  }

  private func write(
    _ entry: CalendarEntry, _ stamp: Instant, to output: inout some TextOutputStream
  ) {
    let isTodo = options.asTodos && entry.everyDays == nil
    let kind = isTodo ? "VTODO" : "VEVENT"
    write("BEGIN", kind, to: &output)
    write("UID", entry.uid, to: &output)
    write("DTSTAMP", stamp.compact, to: &output)
    write("LAST-MODIFIED", stamp.compact, to: &output)
    write("SEQUENCE", String(stamp.sequence), to: &output)
    write("SUMMARY", CalendarText.escaped(entry.title).nonBlank ?? "?", to: &output)
    if let description = description(of: entry) {
      write("DESCRIPTION", CalendarText.escaped(description), to: &output)
    }
    if isTodo {
      write("DUE;VALUE=DATE", entry.day.compact, to: &output)
      write("STATUS", "NEEDS-ACTION", to: &output)
    } else {
      writeTime(of: entry, to: &output)
    }
    write("END", kind, to: &output)
  }

  /// When an event is, and when it comes again.
  private func writeTime(of entry: CalendarEntry, to output: inout some TextOutputStream) {
    let hour = entry.everyDays == nil ? nil : options.hour
    if let hour {
      write("DTSTART", entry.day.compact + hour.compact, to: &output)
      write("DURATION", "PT\(entry.minutes ?? 30)M", to: &output)
    } else {
      write("DTSTART;VALUE=DATE", entry.day.compact, to: &output)
      // An event without an end takes the day; the last day there is has no next one.
      let next = entry.day + 1
      if next.parts.year <= 9999 { write("DTEND;VALUE=DATE", next.compact, to: &output) }
    }
    if let days = entry.everyDays {
      write("RRULE", Recurrence(everyDays: days, from: entry.day).rule, to: &output)
    }
    // What takes a whole day leaves the day free.
    if hour == nil { write("TRANSP", "TRANSPARENT", to: &output) }
  }

  private func description(of entry: CalendarEntry) -> String? {
    let isLengthSaid = options.hour != nil && entry.everyDays != nil
    let lines = [
      entry.owner?.nonBlank.map { "Owner: " + $0 }, entry.note?.nonBlank,
      isLengthSaid ? nil : entry.minutes.map { "Takes \($0) minutes." },
    ]
    return lines.compactMap(\.self).joined(separator: "\n").nonBlank
  }

  private func write(
    _ name: String, _ value: String, to output: inout some TextOutputStream
  ) {
    output.write(CalendarText.line(name, value))
  }
}

extension Day {
  /// `20261205`.
  fileprivate var compact: String { iso.filter { $0 != "-" } }
}

extension TimeOfDay {
  /// `T093000`.
  fileprivate var compact: String {
    "T" + [hour, minute, 0].map { ($0 < 10 ? "0" : "") + String($0) }.joined()
  }
}

extension Instant {
  /// `20261121T100400Z`.
  fileprivate var compact: String { rfc3339.filter { $0 != "-" && $0 != ":" } }

  /// The minutes since 2020, which a later instant has more of; calendars hold 31 bits.
  fileprivate var sequence: Int {
    max(0, min(Int(Int32.max), (seconds - 1_577_836_800) / 60))
  }
}
