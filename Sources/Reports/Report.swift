/// Something a team can pass on, in one format.
///
/// Every report is UTF-8 with line feeds and a final newline; the same answers give the same bytes.
public protocol Report {
  /// Writes the whole report.
  func write(to output: inout some TextOutputStream)
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

  /// The report of a workshop in this format.
  public func report(of result: WorkshopResult) -> any Report {
    switch self {
    case .markdown: MarkdownReport(Brief(result))
    }
  }
}
