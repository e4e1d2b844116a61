import Values

/// The page by which the files of an export in all formats are found.
struct IndexReport: Report {
  private let brief: Brief
  private let files: [(format: ReportFormat, names: [String])]
  /// What is said of the formats there is nothing to write in yet.
  private let missing: [ReportFormat]

  /// Makes the page for results and what is written of them.
  init(_ result: WorkbookResult, _ files: [(format: ReportFormat, names: [String])]) {
    brief = Brief(result)
    self.files = files.filter { !$0.names.isEmpty }
    missing = files.filter(\.names.isEmpty).map(\.format)
  }

  /// Writes the whole page.
  func write(to output: inout some TextOutputStream) {
    let rows = files.map { file in
      let links = file.names.map { "<a href=\"\($0)\">\($0)</a>" }
      return "<tr><th scope=\"row\">\(links.joined(separator: "<br>"))</th>"
        + "<td data-column=\"For\">\(MarkupText.escaped(file.format.audience))</td></tr>"
    }
    let absent = missing.map(\.rawValue)
    HTMLPage(title: brief.title, header: HTMLHeader(brief).lines).write(
      ["<table>", "<caption>The files beside this page</caption>"]
        + ["<thead><tr><th scope=\"col\">File</th><th scope=\"col\">For</th></tr></thead>"]
        + ["<tbody>"] + rows + ["</tbody>", "</table>"]
        + (absent.isEmpty
          ? [] : ["<p>Nothing to write yet for: \(absent.joined(separator: ", ")).</p>"]),
      to: &output)
  }
}
