import Testing
import Workbooks

@Suite struct WorkshopRecordTests {
  @Test func beginsAgainAndKeepsWhatWasAnswered() throws {
    var record = try #require(try fullWorkbook()["ws01"])
    record.replies = sampleReplies
    record.answers[1].earlier = ["Friday"]
    var expected = record
    expected.state = .untouched
    expected.answers = record.answers.map { Slot(id: $0.id, question: $0.question) }
    expected.answers[0].earlier = ["Friday", .null, "Monday operations meeting"]
    expected.answers[1].earlier = [
      "Friday", [["id": "r4k2", "name": "Website visits", "seen": "weekly"]],
    ]
    record.beginAgain()
    #expect(record == expected)
  }

  @Test func leavesOutWhatIsParked() throws {
    let record = try #require(try fullWorkbook()["ws01"])
    var expected = record
    expected.answers[1] = Slot(id: "kpi_inventory", question: record.answers[1].question)
    #expect(record.withoutParked == expected)
  }
}
