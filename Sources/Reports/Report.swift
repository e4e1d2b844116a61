
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

/// The formats a workbook can be exported to, in the order they are listed.
public enum ReportFormat: String, CaseIterable, Hashable, Sendable {
  /// A page for reading, as `MarkdownReport` writes it.
  case markdown
  /// The page as `HTMLReport` writes it.
  case html

  /// The file it is written to unless another is named.
  public var file: String {
    switch self {
    case .markdown: "brief.md"
    case .html: "page.html"
    }
  }

  /// For whom it is.
  public var audience: String {
    switch self {
    case .markdown: "the team: a wiki, a chat or a git repository"
    case .html: "everybody: the wall, a mail, a phone, paper"
    }
  }

  /// The files of some workshops in this format; none where there is nothing to draw.
  public func files(of result: WorkbookResult) -> [ReportFile] {
    switch self {
    case .markdown: [ReportFile(name: file, report: MarkdownReport(Brief(result)))]
    case .html: [ReportFile(name: file, report: HTMLReport(Brief(result)))]
    }
  }
}

extension ReportFile {
  /// The files of all formats, and before them the page by which they are found.
  public static func all(of result: WorkbookResult) -> [ReportFile] {
    let formats = ReportFormat.allCases.map { ($0, $0.files(of: result)) }
    let index = IndexReport(result, formats.map { ($0, $1.map(\.name)) })
    return [ReportFile(name: "index.html", report: index)] + formats.flatMap { $1 }
  }
}
