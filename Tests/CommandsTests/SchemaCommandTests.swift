import CommandsTestSupport
import Foundation
import TestSupport
import Testing

@Suite struct SchemaCommandTests {
  @Test(arguments: [
    ("workbook", "northstar workbook"), ("script", "northstar workshop script"),
  ])
  func printsASchema(_ subject: String, _ title: String) throws {
    let run = TestWorld(in: try TemporaryFolder().path).run(["schema", subject])
    let schema = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(run.errors == "" && run.status == 0)
    #expect(schema?["title"] as? String == title)
  }

  @Test func hasNoOther() throws {
    let run = TestWorld(in: try TemporaryFolder().path).run(["schema", "answers"])
    #expect(run.output == "" && run.status == 64)
    #expect(run.errors.hasPrefix("Error: The value 'answers' is invalid for '<subject>'."))
  }
}
