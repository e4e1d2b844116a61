import Reports
import TestSupport
import Testing
import Values
import Workbooks

@Suite struct HTMLReportTests {
  @Test(arguments: ["linked", "disputed", "half", "hostile"])
  func writesOnePageToPassOn(_ workbook: String) throws {
    let result = try Samples.result(workbook)
    let page = Samples.text(result, as: .html)
    // How it looks is for eyes, and for a browser.
    try expectGolden(
      page.replacing(/(?s)<style>.*<\/style>/, with: "<style>…</style>"), workbook + ".html")
  }

  /// Nothing in a page is alive but its own links within the page.
  @Test(arguments: ["linked", "hostile"])
  func holdsNothingThatRunsOrFetches(_ workbook: String) throws {
    let page = try Samples.text(Samples.result(workbook), as: .html)
    let elements = page.matches(of: /<([a-z][a-z0-9]*)/).map { String($0.output.1) }
    #expect(
      Set(elements).subtracting([
        "html", "head", "meta", "title", "style", "body", "header", "nav", "main", "section", "h1",
        "h2", "h3", "h4", "p", "ul", "li", "a", "span", "strong", "table", "caption", "thead",
        "tbody", "tr", "th", "td", "div", "article", "dl", "dt", "dd", "blockquote", "pre",
        "figure", "figcaption", "details", "summary", "br", "svg", "desc", "rect", "line",
        "polyline", "circle", "text", "g", "path", "defs", "marker", "tspan",
      ]) == [])
    #expect(page.matches(of: /<[^>]*\s(on\w+|src|srcset|action)=/).isEmpty)
    #expect(page.matches(of: /href="[^#]/).isEmpty)
  }

  /// An accent on it makes one character of both, which is still a quotation mark to HTML.
  @Test(arguments: [
    ("\"\u{301}", "&quot;\u{301}"), ("<b>&'", "&lt;b&gt;&amp;&#39;"),
    ("\u{202E}abc", "\\u{202e}abc"), ("a\u{FFFF}", "a\\u{ffff}"), ("one\ntwo", "one\ntwo"),
  ])
  func escapesScalarByScalar(_ text: String, _ escaped: String) throws {
    var workbook = Workbook(id: "w")
    workbook.title = text
    let result = WorkbookResult([], of: workbook)
    let page = Samples.text(result, as: .html)
    #expect(page.contains("<title>\(escaped)</title>"))
  }
}
