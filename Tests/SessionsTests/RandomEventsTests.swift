import Answers
import TestSupport
import Rehearsal
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
/// `NORTHSTAR_EVENTS` says how many events there are in all, `NORTHSTAR_SEED` where they begin,
/// `NORTHSTAR_SAMPLES` the folder that gets the workbooks they end with, for other validators.
@Suite struct RandomEventsTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let events =
    environment["NORTHSTAR_EVENTS"].flatMap { Int($0) } ?? (LongDrives.areAsked ? 10_000 : 160)
  private static let seed = environment["NORTHSTAR_SEED"].flatMap { UInt64($0) } ?? 1
  private static let drives = 8

  private static let samples = environment["NORTHSTAR_SAMPLES"].map {
    URL(fileURLWithPath: $0, isDirectory: true)
  }

  /// The first drive begins with nothing answered, the others where everything is.
  ///
  /// Drives long enough must, together, come everywhere and back, or they would prove nothing.
  @Test func loseNoAnswerAndLeaveAValidWorkbook() async throws {
    let coverage = try await withThrowingTaskGroup(of: Coverage.self) { group in
      for number in 0..<Self.drives { group.addTask { try Self.drive(number) } }
      return try await group.reduce(Coverage()) { $0.union($1) }
    }
    print("\(Self.events) random events, NORTHSTAR_SEED=\(Self.seed)")
    guard Self.events >= 10_000 else { return }
    let missed = try RandomDrive.everything().without(coverage)
    #expect(missed == [], "NORTHSTAR_SEED=\(Self.seed)")
  }

  private static func drive(_ number: Int) throws -> Coverage {
    var drive = try RandomDrive(
      seed: seed &+ UInt64(number), over: number == 0 ? nil : LinkedExample.everything.get())
    for _ in 0..<(events / drives) { try drive.next() }
    try keep(drive.workbook, as: "drive-\(number)")
    return drive.coverage
  }

  private static func keep(_ workbook: Workbook, as name: String) throws {
    guard let samples else { return }
    try FileManager.default.createDirectory(at: samples, withIntermediateDirectories: true)
    try Data(JSONWriter.bytes(workbook.json)).write(
      to: samples.appendingPathComponent("\(name).json"))
  }
}
