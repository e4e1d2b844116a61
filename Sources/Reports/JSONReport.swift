import Workbooks

/// The workbook with what its workshops came to, for scripts and databases.
///
/// On lines, as a person reads it, or on one line, so that many workbooks stand below each other in
/// one file:
///
/// ```json
/// {"format":{"name":"northstar-workbook","major":1,"minor":0},"id":"5f1c…","title":"Harbour …",…}
/// ```
struct JSONReport: Report {
  private let value: JSONValue
  private let isOneLine: Bool

  /// Makes the report of a workbook.
  init(_ result: WorkbookResult, oneLine: Bool = false) {
    (value, isOneLine) = (result.json, oneLine)
  }

  /// Writes the whole workbook.
  func write(to output: inout some TextOutputStream) {
    output.write(isOneLine ? JSONWriter.line(value) : JSONWriter.text(value))
  }
}
