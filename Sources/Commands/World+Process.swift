import Foundation
import Terminal
import Values

extension World {
  /// The world of this process.
  ///
  /// Under `SOURCE_DATE_EPOCH` the clock stands and ids count, so that output can be reproduced.
  public static func process() -> World {
    let environment = ProcessInfo.processInfo.environment
    let fixed = environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) }
    var count = 0
    var hasOutputFailed = false
    return World(
      input: .standard,
      output: {
        do {
          try FileHandle.standardOutput.write(contentsOf: Data($0.utf8))
        } catch {
          hasOutputFailed = true
        }
      },
      hasOutputFailed: { hasOutputFailed },
      // There is nobody left to tell that nobody can be told.
      errors: { try? FileHandle.standardError.write(contentsOf: Data($0.utf8)) },
      isOutputTerminal: isTerminal(descriptor: 1),
      environment: environment, folder: ".",
      now: { Instant(seconds: fixed ?? Int(Date().timeIntervalSince1970)) },
      newID: { length in
        guard fixed != nil else { return randomID(length) }
        count += 1
        let digits = String(count, radix: 32)
        return "r" + String(repeating: "0", count: max(0, length - 1 - digits.count)) + digits
      })
  }

  /// Letters and digits that are not mistaken for one another.
  private static func randomID(_ length: Int) -> String {
    let alphabet = Array("abcdefghijkmnpqrstuvwxyz23456789")
    return String((0..<length).compactMap { _ in alphabet.randomElement() })
  }

  /// All of standard input, which is named `-` where a file is asked for.
  func standardInput() -> [UInt8] {
    switch input {
    case .bytes(let bytes): bytes
    case .standard: Array((try? FileHandle.standardInput.readToEnd()) ?? Data())
    }
  }

  /// Seconds ahead of UTC where the person is; without `TZ` it is UTC.
  var timeZoneOffset: Int {
    variable("TZ").flatMap {
      TimeZone(identifier: $0.hasPrefix(":") ? String($0.dropFirst()) : $0)
    }?
    .secondsFromGMT(for: Date(timeIntervalSince1970: Double(now().seconds))) ?? 0
  }
}
