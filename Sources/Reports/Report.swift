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
  /// The tree as a picture, as `SVGReport` writes it.
  case svg
  /// The tree as a Mermaid flowchart, as `MermaidReport` writes it.
  case mermaid
  /// The tree as a Graphviz graph, as `DOTReport` writes it.
  case dot
  /// The talk for a meeting, as `SlidesReport` writes it.
  case slides
  /// Tables for spreadsheets, as `CSVReport` writes them.
  case csv
  /// Meetings and things to do, as `CalendarReport` writes them.
  case ics
  /// The workbook with its results, as `JSONReport` writes it.
  case json
  /// The same on one line.
  case jsonl
  /// The numbers for the dbt Semantic Layer, as `DBTReport` writes them.
  case dbt
  /// The numbers for Lightdash, as `LightdashReport` writes them.
  case lightdash

  /// The file it is written to unless another is named.
  public var file: String {
    switch self {
    case .markdown: "brief.md"
    case .html: "page.html"
    case .svg: "tree.svg"
    case .mermaid: "tree.mmd"
    case .dot: "tree.dot"
    case .slides: "slides.md"
    case .csv: CSVReport.Table.answers.file
    case .ics: "calendar.ics"
    case .json: "workbook.json"
    case .jsonl: "workbook.jsonl"
    case .dbt: "dbt.yml"
    case .lightdash: "lightdash.yml"
    }
  }

  /// For whom it is.
  public var audience: String {
    switch self {
    case .markdown: "the team: a wiki, a chat or a git repository"
    case .html: "everybody: the wall, a mail, a phone, paper"
    case .svg: "slides and documents: the tree as a picture"
    case .mermaid: "GitHub, GitLab and wikis, which draw the tree from its text"
    case .dot: "builds of documentation, which draw the tree with Graphviz"
    case .slides: "the next meeting: slides of Marp, of which pandoc makes PowerPoint"
    case .csv: "spreadsheets: answers, metrics, edges, rules, owners and follow-ups"
    case .ics: "calendars: meetings that come again, and things to do by a day"
    case .json: "scripts and databases: all answers with what they came to"
    case .jsonl: "many workbooks in one file: the same as json, on one line"
    case .dbt: "analytics engineers: metrics of the dbt Semantic Layer"
    case .lightdash: "analytics engineers: metrics of Lightdash, with the tree as their drivers"
    }
  }

  /// What a workbook lacks for this format, and how it gets it; said when there are no files.
  public var whatIsMissing: String {
    switch self {
    case .ics:
      "there is no date yet for a calendar; a workshop asks for dates towards its end, and what is "
        + "put off has one"
    case .dbt, .lightdash:
      "there is no number yet to describe; 'northstar list' says which workshop asks for them"
    default: "there is no tree yet to draw; 'northstar list' says which workshop grows one"
    }
  }

  /// The files of some workshops in this format, the one for standard output first; none where
  /// there is nothing to write, see `whatIsMissing`.
  public func files(
    of result: WorkbookResult, _ options: ReportOptions = ReportOptions()
  ) -> [ReportFile] {
    switch self {
    case .markdown: one(MarkdownReport(Brief(result), drawsTrees: options.drawsTrees))
    case .html: one(HTMLReport(Brief(result)))
    case .svg: one(result.tree.map { SVGReport($0) })
    case .mermaid: one(result.tree.map { MermaidReport($0) })
    case .dot: one(result.tree.map { DOTReport($0) })
    case .slides: one(SlidesReport(result))
    case .csv:
      CSVReport.Table.allCases.map {
        ReportFile(name: $0.file, report: CSVReport($0, of: result))
      }
    case .ics: one(CalendarReport(result, options))
    case .json: one(JSONReport(result))
    case .jsonl: one(JSONReport(result, oneLine: true))
    case .dbt: one(DBTReport(result))
    case .lightdash: one(LightdashReport(result))
    }
  }

  private func one(_ report: (any Report)?) -> [ReportFile] {
    report.map { [ReportFile(name: file, report: $0)] } ?? []
  }
}

extension ReportFile {
  /// The files of all formats, and before them the page by which they are found.
  public static func all(
    of result: WorkbookResult, _ options: ReportOptions = ReportOptions()
  ) -> [ReportFile] {
    let formats = ReportFormat.allCases.map { ($0, $0.files(of: result, options)) }
    let index = IndexReport(result, formats.map { ($0, $1.map(\.name)) })
    return [ReportFile(name: "index.html", report: index)] + formats.flatMap { $1 }
  }
}
