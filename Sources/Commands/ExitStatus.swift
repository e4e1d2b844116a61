import Scripts
import Workbooks

/// The program's exit codes.
enum ExitStatus {
  static let done: Int32 = 0
  /// Failed, or findings were made.
  static let failed: Int32 = 1
  /// Stopped before the end; all answers are saved.
  static let stopped: Int32 = 2
  static let usage: Int32 = 64
  /// A workbook or script that cannot be read.
  static let unreadable: Int32 = 65
  static let noInput: Int32 = 66
  static let cannotWrite: Int32 = 73
  /// Locked by someone else.
  static let locked: Int32 = 75
  /// Ended by a signal: 128 and its number.
  static func signal(_ number: Int32) -> Int32 { 128 + number }
}

/// Why a command ended before its work was done.
struct Failure: Error {
  var status: Int32
  var text: String

  /// A fault of the program's own making, told as one line.
  init(_ status: Int32, _ message: String) {
    self.status = status
    text = "northstar: error: \(message)\n"
  }

  /// A workbook that could not be opened or saved.
  init(_ fault: StoreFault) {
    let status: Int32 =
      switch fault.kind {
      case .unreadable: ExitStatus.unreadable
      case .noInput: ExitStatus.noInput
      case .cannotWrite: ExitStatus.cannotWrite
      case .locked: ExitStatus.locked
      }
    // A fault with a place is told as compilers do, the place first.
    if case .notAWorkbook = fault {
      self.init(findings: "\(fault)\n", status)
    } else {
      self.init(status, "\(fault)")
    }
  }

  init(findings text: String, _ status: Int32) {
    self.status = status
    self.text = text
  }
}

extension Result where Failure == ScriptFaults {
  /// The value, or all faults as one failure.
  func orFail() throws -> Success {
    switch self {
    case .success(let value): return value
    case .failure(let faults):
      throw Commands.Failure(
        findings: faults.findings.map { "\($0)\n" }.joined(), ExitStatus.unreadable)
    }
  }
}
