import Foundation
import Scripts
import Sessions
import Testing
import Values
import Workbooks

/// Thousands of lines and commands, sensible and not, in every step of every workshop that ships.
///
/// Nothing is lost when, after each event, every answer that stood in the workbook still stands there:
/// at its place, or among what the step keeps from earlier, as a dropped row does. The one
/// exception is what the event itself typed over: cells of one row, or of one form, of the step
/// that was asked. A move (`/back`, `/go`, `/row`, `/park`, `/at`) may change no answer at all.
///
/// `NORTHSTAR_EVENTS` says how many events there are in all, `NORTHSTAR_SEED` where they begin.
@Suite struct RandomEventsTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let events = environment["NORTHSTAR_EVENTS"].flatMap { Int($0) } ?? 1000
  private static let seed = environment["NORTHSTAR_SEED"].flatMap { UInt64($0) } ?? 1
  private static let drives = 4

  /// The first drive begins with nothing answered, the others where everything is.
  @Test(arguments: 0..<drives)
  func loseNoAnswerAndLeaveAValidWorkbook(_ number: Int) throws {
    let seed = Self.seed &+ UInt64(number)
    var drive = try RandomDrive(
      seed: seed, over: number == 0 ? nil : LinkedExample.everything.get())
    for _ in 0..<(Self.events / Self.drives) { try drive.next() }
    // A drive that stays at the beginning would prove nothing.
    if number > 0, Self.events >= 1000 {
      #expect(drive.unvisited.count < 25, "NORTHSTAR_SEED=\(seed): \(drive.unvisited)")
    }
  }
}
