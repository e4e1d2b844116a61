public import Values

/// Why a JSON value is not a workbook, and in which part of it.
public struct WorkbookFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// No object, or one of another kind of file.
    case notAWorkbook
    /// A format this version does not know yet.
    case newerFormat(major: Int)
    /// A format this version does not know any more.
    case olderFormat(major: Int)
    /// The member is not there.
    case missing
    /// The member holds something else than `a text`, `a whole number` and so on.
    case expected(String)
    /// The answer is not what its question asks for, which is `a text`, `a day` and so on.
    case unfit(String)
    /// The id is used before in the same list.
    case repeatedID
  }

  /// What is wrong.
  public var reason: Reason
  /// The way to the part that is wrong; empty for the whole.
  public var path: [JSONStep]

  /// Makes a fault.
  public init(_ reason: Reason, at path: [JSONStep]) {
    self.reason = reason
    self.path = path
  }

  /// The fault as a finding in the file of this name, whose text is these bytes.
  public func finding(in file: String, _ bytes: [UInt8]) -> Finding {
    let (line, column) = JSONReader.position(of: path, in: bytes)
    let (code, message, remedy) = wording
    return Finding(
      code, at: Place(file: file, line: line, column: column), message, remedy: remedy)
  }

  private var wording: (code: String, message: String, remedy: String?) {
    let part = JSONStep.text(of: path)
    let ours = Workbook.formatMajor
    return switch reason {
    case .notAWorkbook:
      ("not-a-workbook", "not a northstar workbook", nil)
    case .newerFormat(let major):
      (
        "newer-format", "the workbook has format \(major), this northstar knows \(ours)",
        "open it with a northstar that knows format \(major)"
      )
    case .olderFormat(let major):
      ("older-format", "the workbook has format \(major), this northstar knows \(ours)", nil)
    case .missing:
      ("missing-member", "'\(part)' is not there", nil)
    case .expected(let what):
      ("wrong-value", "'\(part)' is not \(what)", nil)
    case .unfit(let what):
      ("unfit-answer", "'\(part)' is not \(what)", "answer the question again, or mend it here")
    case .repeatedID:
      ("repeated-id", "'\(part)' is there twice", "keep one of them")
    }
  }
}

extension WorkbookFault: CustomStringConvertible {
  /// The part and what is wrong there, without the file's name.
  public var description: String {
    let (_, message, remedy) = wording
    return message + (remedy.map { "; \($0)" } ?? "")
  }
}
