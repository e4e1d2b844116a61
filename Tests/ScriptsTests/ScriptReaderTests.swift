import Rules
import Scripts
import Testing

struct ScriptReaderTests {
  @Test func bindsEveryPartOfTheFirstWorkshop() throws {
    let outline = Outline.lines(of: try Bundled.script("ws01.yaml"))
    let expected = try Bundled.resource("ws01-outline.txt").split(separator: "\n").map(String.init)
    #expect(outline == expected)
  }

  @Test func readsTheHeadOfAScriptWithoutItsRules() throws {
    let head = try ScriptReader.head(
      """
      workshop: ws09
      title: A test
      minutes: 3
      reads: [ws01]
      steps:
        - {id: welcome, kind: read, says: Hello.}
        - {id: place, kind: text, ask: "Where is {it}?", min: plainly wrong}
      """, file: "ws09.yaml"
    ).get()
    #expect(
      head
        == ScriptHead(
          id: "ws09", title: "A test", minutes: 3, promise: "", bring: "", reads: ["ws01"],
          steps: [
            .init(id: "welcome", question: "Hello."),
            .init(id: "place", question: "Where is {it}?"),
          ]))
  }
}
