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
      input: .standard, isInputTerminal: isTerminal(descriptor: 0),
      output: {
        do {
          try FileHandle.standardOutput.write(contentsOf: Data($0.utf8))
        } catch {
          hasOutputFailed = true
        }
      },
      hasOutputFailed: { hasOutputFailed }, isOutputTerminal: isTerminal(descriptor: 1),
      windowSize: { TerminalSize(descriptor: 1) },
      // There is nobody left to tell that nobody can be told.
      errors: { try? FileHandle.standardError.write(contentsOf: Data($0.utf8)) },
      browse: { browse($0, environment) }, environment: environment, folder: ".",
      now: { Instant(seconds: fixed ?? Int(Date().timeIntervalSince1970)) },
      newID: { length in
        guard fixed != nil else { return randomID(length) }
        count += 1
        return countedID(count, length)
      })
  }

  /// Shows a file in `$BROWSER`, or in what the system opens pages with.
  private static func browse(_ path: String, _ environment: [String: String]) -> Bool {
    let named = environment["BROWSER"].map { $0.split(separator: ":").map(String.init) } ?? []
    let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    for name in named + ["xdg-open", "open"] {
      let places = name.contains("/") ? [name] : folders.map { $0 + "/" + name }
      guard let program = places.first(where: FileManager.default.isExecutableFile(atPath:))
      else { continue }
      let process = Process()
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = [URL(fileURLWithPath: path).path]
      // The system's opener complains for pages where there is no browser; one that a person named
      // may need the terminal.
      if !named.contains(name) { process.standardError = FileHandle.nullDevice }
      guard (try? process.run()) != nil else { continue }
      process.waitUntilExit()
      if process.terminationStatus == 0 { return true }
    }
    return false
  }

  /// The id with a number, as ids are made where output is to be reproduced: `r001`.
  public static func countedID(_ count: Int, _ length: Int) -> String {
    let digits = String(count, radix: 32)
    return "r" + String(repeating: "0", count: max(0, length - 1 - digits.count)) + digits
  }

  /// Letters and digits that are not mistaken for one another.
  private static func randomID(_ length: Int) -> String {
    let alphabet = Array("abcdefghijkmnpqrstuvwxyz23456789")
    return String((0..<length).compactMap { _ in alphabet.randomElement() })
  }
}
