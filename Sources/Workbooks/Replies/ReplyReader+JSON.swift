import Texts
import Values

extension ReplyReader {
  /// Reads one reply or a list of them, each as
  /// `{"workshop": "ws01", "name": "Leo Brandt", "reply": "accepted"}`.
  mutating func readJSON(_ bytes: [UInt8], file: String) {
    let json: JSONValue
    do throws(JSONFault) {
      json = try JSONReader.value(bytes)
    } catch {
      report(error.finding(in: file))
      return
    }
    guard let items = json.array else {
      read(json, at: [], bytes, file)
      return
    }
    for (index, item) in items.enumerated() {
      read(item, at: [.item(index, id: nil)], bytes, file)
    }
  }

  private mutating func read(
    _ json: JSONValue, at path: [JSONStep], _ bytes: [UInt8], _ file: String
  ) {
    let (line, column) = JSONReader.position(of: path, in: bytes)
    let start = Place(file: file, line: line, column: column)
    guard let object = json.object else {
      report(
        "no-reply", at: start, "this is no reply",
        "write an object with 'workshop', 'name', 'reply'")
      return
    }
    func part(_ key: String) -> WrittenReply.Part? {
      guard let value = object[key] else { return nil }
      let (line, column) = JSONReader.position(of: path + [.member(key)], in: bytes)
      let place = Place(file: file, line: line, column: column)
      // What is no text cannot be one of the words.
      return WrittenReply.Part(text: value.string?.trimmed ?? "", place: place)
    }
    let absent = WrittenReply.Part(text: "", place: start)
    judge(
      Parts(
        workshop: part("workshop") ?? absent, name: part("name") ?? absent,
        answer: part("reply") ?? absent, words: part("change") ?? part("reason") ?? absent))
  }
}
