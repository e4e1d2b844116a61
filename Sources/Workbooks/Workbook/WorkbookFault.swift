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
    /// The id is used before in the same list.
    case repeatedID
  }

  /// What is wrong.
  public var reason: Reason
  /// The part of the workbook: `workshops[ws01].answers[review_scope].state`; empty for the whole.
  public var path: String

  /// Makes a fault.
  public init(_ reason: Reason, at path: String) {
    self.reason = reason
    self.path = path
  }

  /// A stable code that tools can match.
  public var code: String {
    switch reason {
    case .notAWorkbook: "not-a-workbook"
    case .newerFormat: "newer-format"
    case .olderFormat: "older-format"
    case .missing: "missing-member"
    case .expected: "wrong-value"
    case .repeatedID: "repeated-id"
    }
  }
}

extension WorkbookFault: CustomStringConvertible {
  /// The place and what is wrong there, without a file's name.
  public var description: String {
    switch reason {
    case .notAWorkbook:
      "not a northstar workbook"
    case .newerFormat(let major):
      "the workbook needs a northstar that knows format \(major); this one knows "
        + "\(Workbook.formatMajor)"
    case .olderFormat(let major):
      "the workbook has format \(major), which this northstar cannot read; it knows "
        + "\(Workbook.formatMajor)"
    case .missing: "'\(path)' is not there"
    case .expected(let what): "'\(path)' is not \(what)"
    case .repeatedID: "'\(path)' is there twice; keep one of them"
    }
  }
}
