/// A moment in time, to the second, in UTC.
public struct Instant: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public var seconds: Int

  /// Makes the moment this many seconds after 1970-01-01T00:00:00Z.
  public init(seconds: Int) {
    self.seconds = seconds
  }

  /// Makes a moment from RFC 3339 text in UTC such as `2026-11-21T09:00:00Z`, or nothing.
  public init?(rfc3339 text: String) {
    guard text.hasSuffix("Z"), text.utf8.count == 20, let day = Day(iso: text.prefix(10)),
      text.utf8.dropFirst(10).first == UInt8(ascii: "T")
    else { return nil }
    let clock = text.dropFirst(11).dropLast().split(
      separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 3, clock.allSatisfy({ $0.utf8.count == 2 && Int($0) != nil }),
      let hour = Int(clock[0]), let minute = Int(clock[1]), let second = Int(clock[2]),
      (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second)
    else { return nil }
    seconds = day.number * 86_400 + hour * 3_600 + minute * 60 + second
  }

  /// RFC 3339 in UTC: `2026-11-21T09:00:00Z`.
  public var rfc3339: String {
    let day = Day(number: floorDivided(seconds, by: 86_400))
    let rest = seconds - day.number * 86_400
    return "\(day.iso)T\(Day.padded(rest / 3_600, 2)):\(Day.padded(rest / 60 % 60, 2)):"
      + "\(Day.padded(rest % 60, 2))Z"
  }

  /// The day it is at this moment, this many seconds east of UTC.
  public func day(offset: Int = 0) -> Day {
    Day(number: floorDivided(seconds + offset, by: 86_400))
  }
}

private func floorDivided(_ a: Int, by b: Int) -> Int {
  a >= 0 ? a / b : (a - b + 1) / b
}
