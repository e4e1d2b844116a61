import Testing

@testable import Reports

@Suite struct MetricIDsTests {
  @Test(arguments: [
    ("Homes fixed first time", "homes_fixed_first_time"),
    ("Fälle, offen (größer)", "falle_offen_grosser"), ("Cafe\u{301} visits", "cafe_visits"),
    ("People's choice", "peoples_choice"), ("  % on time  ", "on_time"),
    ("7-day retention", "metric_7_day_retention"), ("X", "metric_x"), ("end", "metric_end"),
    ("Week", "metric_week"), ("a__b--c", "a_b_c"), ("初回訪問で直った家", "metric_1"),
    ("NPS 調査", "nps"), ("", "metric_1"), ("ŁÓDŹ İ", "lodz_i"),
    (
      "share of vans loaded from the job list the evening before",
      "share_of_vans_loaded_from_the_job_list_the"
    ),
    (String(repeating: "a", count: 90), String(repeating: "a", count: 48)),
  ])
  func makesAnIDOfAName(_ name: String, _ id: String) {
    var ids = UniqueIDs(of: "metric")
    #expect(ids.next(for: name) == id)
    #expect(id.wholeMatch(of: /[a-z][a-z0-9]*(_[a-z0-9]+)*/) != nil)
  }

  @Test func givesNoIDTwice() {
    var ids = UniqueIDs(of: "metric")
    let names = ["Visits", "visits!", "visits 2", "家", "metric 1", "車", "VISITS?"]
    #expect(
      names.map { ids.next(for: $0) } == [
        "visits", "visits_2", "visits_2_2", "metric_1", "metric_1_2", "metric_2", "visits_3",
      ])
  }

  @Test func knowsANumberByItsNameInAnyLetterCase() {
    let ids = MetricIDs([Metric("Van  use", workshop: "a"), Metric("van use", workshop: "b")])
    #expect([ids["VAN USE"], ids["van"]] == ["van_use", nil])
  }
}
