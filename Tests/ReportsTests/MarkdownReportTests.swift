import Reports
import Testing

struct MarkdownReportTests {
  @Test func printsAFinishedWorkshopAsAPageToPassOn() throws {
    print(try Samples.page(of: Samples.finished(), Samples.noise()))
  }
}
