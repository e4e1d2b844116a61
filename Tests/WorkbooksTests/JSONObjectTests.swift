import Testing
import Workbooks

@Suite struct JSONObjectTests {
  @Test func keepsTheOrderInWhichMembersCame() {
    var object: JSONObject = ["b": 1, "a": 2]
    object["c"] = 3
    object["b"] = 4
    #expect(object.map(\.key) == ["b", "a", "c"])
    #expect(object.map(\.value) == [4, 2, 3])
    object["a"] = nil
    object["x"] = nil
    #expect(object == ["b": 4, "c": 3])
    #expect(object != ["c": 3, "b": 4])
    #expect(object["a"] == nil)
  }

  @Test func tellsNamesApartByTheirBytes() {
    let object: JSONObject = ["é": 1, "e\u{301}": 2]
    #expect(object["é"] == 1)
    #expect(object["e\u{301}"] == 2)
  }
}
