import Values

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
  /// The tree as a picture, as `SVGReport` writes it.
  case svg
  /// The tree as a flowchart, as `MermaidReport` writes it.
  case mermaid
  /// The tree for Graphviz, as `DOTReport` writes it.
  case dot

  /// The file it is written to unless another is named.
  public var file: String {
    switch self {
    case .markdown: "brief.md"
    case .svg: "tree.svg"
    case .mermaid: "tree.mmd"
    case .dot: "tree.dot"
    }
  }

  /// For whom it is.
  public var audience: String {
    switch self {
    case .markdown: "the team: a wiki, a chat or a git repository"
    case .svg: "slides and documents: the tree as a picture"
    case .mermaid: "GitHub, GitLab and wikis, which draw the tree from its text"
    case .dot: "builds of documentation, which draw the tree with Graphviz"
    }
  }

  /// The files of some workshops in this format; none where there is nothing to draw.
  public func files(of result: WorkbookResult) -> [ReportFile] {
    switch self {
    case .markdown: [ReportFile(name: file, report: MarkdownReport(Brief(result)))]
    case .svg: files(of: result.tree) { SVGReport($0) }
    case .mermaid: files(of: result.tree) { MermaidReport($0) }
    case .dot: files(of: result.tree) { DOTReport($0) }
    }
  }

  private func files(
    of tree: DriverTree?, _ report: (DriverTree) -> some Report
  ) -> [ReportFile] {
    tree.map { [ReportFile(name: file, report: report($0))] } ?? []
  }
}
