import Texts
public import Values

/// Reads owners' replies from a file: a mail as it comes, the lines of a page's form, or JSON.
public struct ReplyReader {
  /// The parts of a reply before they are judged.
  struct Parts {
    var workshops: [WrittenReply.Part]
    var name: WrittenReply.Part
    /// `accept`, and the change or reason behind it.
    var answer: WrittenReply.Part
    var words: WrittenReply.Part
    /// Where the workshops should stand.
    var start: Place
  }

  /// The replies of the file, the faulty ones among them.
  public private(set) var replies: [WrittenReply] = []
  /// Everything wrong with them, in the order of the file.
  public private(set) var findings: [Finding] = []

  /// Reads the bytes of a file; its name is for places.
  public init(_ bytes: [UInt8], file: String) {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if ReplyReader.isJSON(text) {
      readJSON(Array(text), file: file)
    } else {
      let mailed = MailedReplies(bytes, file: file)
      findings = mailed.findings
      for parts in mailed.parts { judge(parts) }
      findings.sort { $0.place < $1.place }
    }
  }

  /// Whether an object begins the text, or a list; `[External]` above a mail begins none.
  private static func isJSON(_ text: ArraySlice<UInt8>) -> Bool {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    let start = text.drop(while: isSpace)
    guard start.first == UInt8(ascii: "[") else { return start.first == UInt8(ascii: "{") }
    let item = start.dropFirst().drop(while: isSpace).first
    return item == UInt8(ascii: "{") || item == UInt8(ascii: "]")
  }

  /// Keeps a reply, and says what is wrong with it.
  private mutating func judge(_ parts: Parts) {
    if parts.workshops.isEmpty {
      report("no-workshop", at: parts.start, "the reply names no workshop", "write its id, as ws01")
    }
    if parts.name.text.isEmpty {
      report(
        "no-name", at: parts.name.place, "the reply has no name",
        "write your name as the page has it")
    }
    let words = cleaned(parts.words.text, lines: false)
    let answer = Reply.Answer(parts.answer.text, words)
    let ways = ReplyForm.answers.map { "'\($0)'" }.joined(separator: ", ")
    if parts.answer.text.isEmpty {
      report("no-answer", at: parts.answer.place, "the reply has no answer", "write one of \(ways)")
    } else if answer == nil {
      report(
        "unknown-answer", at: parts.answer.place, "this is no answer",
        "write one of \(ways)")
    } else if answer?.words == "" {
      report(
        "no-words", at: parts.words.place, "the answer needs a few words",
        "say what is to change, or why")
    }
    if words.count > Reply.Answer.most {
      report(
        "too-long", at: parts.words.place,
        "these are \(words.count) characters, \(Reply.Answer.most) at most", "say it shorter")
    }
    replies.append(WrittenReply(workshops: parts.workshops, name: parts.name, answer: answer))
  }

  private mutating func report(_ code: String, at place: Place, _ message: String, _ remedy: String)
  {
    report(Finding(code, at: place, message, remedy: remedy))
  }

  private mutating func report(_ finding: Finding) { findings.append(finding) }
}

extension ReplyReader {
  /// Reads one reply or a list of them, each as
  /// `{"workshop": "ws01", "name": "Leo Brandt", "reply": "accepted"}`; several ids in one text.
  private mutating func readJSON(_ bytes: [UInt8], file: String) {
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
    let workshop = part("workshop")
    let ids = workshop?.text.split { $0.isWhitespace || ",;".contains($0) } ?? []
    judge(
      Parts(
        workshops: ids.map { WrittenReply.Part(text: String($0), place: workshop?.place ?? start) },
        name: part("name") ?? absent, answer: part("reply") ?? absent,
        words: part("change") ?? part("reason") ?? absent, start: workshop?.place ?? start))
  }
}

/// An owner's reply as it stands in a file, with the places that may have to be mended.
public struct WrittenReply: Hashable, Sendable {
  /// A word of the reply and where it stands.
  public struct Part: Hashable, Sendable {
    /// The word.
    public var text: String
    /// Where it begins; where it should stand if it is empty.
    public var place: Place
  }

  /// The ids of the workshops it replies to.
  public var workshops: [Part]
  /// Who replies.
  public var name: Part
  /// What is said; nothing when that cannot be told.
  public var answer: Reply.Answer?
}
