
/// Something a team can pass on, in one format.
///
/// Every report is UTF-8 with line feeds and a final newline, but for a calendar, whose lines end as
/// its format wants; the same answers give the same bytes.
public protocol Report {
  /// Writes the whole report.
  func write(to output: inout some TextOutputStream)
}

/// A report, and the file it is written to unless another is named.
public struct ReportFile {
  /// The name of the file.
  public let name: String
  /// What stands in it.
  public let report: any Report

  /// The whole report.
  public var text: String {
    var text = ""
    report.write(to: &text)
    return text
  }
}

extension ReportFile {
  /// The page by which the files of all formats are found.
  public static func index(of result: WorkbookResult) -> ReportFile {
    ReportFile(name: "index.html", report: MarkdownReport(Brief(result)))
  }
}

/// The formats a workbook can be exported to, in the order they are listed.
public enum ReportFormat: String, CaseIterable, Hashable, Sendable {
  /// A page for reading, as `MarkdownReport` writes it.
  case markdown

  /// The file it is written to unless another is named.
  public var file: String {
    switch self {
    case .markdown: "brief.md"
    }
  }

  /// For whom it is.
  public var audience: String {
    switch self {
    case .markdown: "the team: a wiki, a chat or a git repository"
    }
  }

  /// The files of some workshops in this format; none where there is nothing to draw.
  public func files(of result: WorkbookResult) -> [ReportFile] {
    switch self {
    case .markdown: [ReportFile(name: file, report: MarkdownReport(Brief(result)))]
    }
  }
}
