import Texts
public import Values

/// Reads owners' replies from a file: the lines of a page's form, as mail carries them, or JSON.
public struct ReplyReader {
  /// The parts of a reply before they are judged.
  struct Parts {
    var workshop: WrittenReply.Part
    var name: WrittenReply.Part
    /// `accept`, and the change or reason behind it.
    var answer: WrittenReply.Part
    var words: WrittenReply.Part

    var isBlank: Bool { name.text.isEmpty && answer.text.isEmpty }
  }

  /// The replies of the file, the faulty ones among them.
  public private(set) var replies: [WrittenReply] = []
  /// Everything wrong with them, in the order of the file.
  public private(set) var findings: [Finding] = []

  /// Reads the bytes of a file; its name is for places.
  public init(_ bytes: [UInt8], file: String) {
    let start = Place(file: file, line: 1, column: 1)
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard let lines = String(validating: text, as: UTF8.self) else {
      report("not-utf8", at: start, "the text is not UTF-8", "save it as UTF-8")
      return
    }
    if let first = lines.first(where: { !$0.isWhitespace }), "{[".contains(first) {
      readJSON(Array(text), file: file)
    } else {
      readLines(lines, file: file)
    }
  }

  private mutating func readLines(_ text: String, file: String) {
    let forms = MailedForms(text, file: file)
    findings += forms.findings
    let filled = forms.replies.filter { !$0.isBlank }
    // A mail quotes the page with its empty form below the filled one.
    for parts in filled.isEmpty ? forms.replies : filled { judge(parts) }
    if forms.replies.isEmpty {
      report(
        "no-reply", at: Place(file: file, line: 1, column: 1), "there is no reply in this file",
        "copy the lines from '\(ReplyForm.Key.workshop.rawValue):' on from the page, and fill them in"
      )
    }
    findings.sort { $0.place < $1.place }
  }

  /// Keeps a reply, and says what is wrong with it.
  private mutating func judge(_ parts: Parts) {
    if parts.workshop.text.isEmpty {
      report(
        "no-workshop", at: parts.workshop.place, "the reply names no workshop",
        "write its id, as ws01")
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
    } else if words.count > Reply.Answer.most {
      report(
        "too-long", at: parts.words.place,
        "these are \(words.count) characters, \(Reply.Answer.most) at most", "say it shorter")
    }
    replies.append(WrittenReply(workshop: parts.workshop, name: parts.name, answer: answer))
  }

  private mutating func report(_ code: String, at place: Place, _ message: String, _ remedy: String)
  {
    report(Finding(code, at: place, message, remedy: remedy))
  }

  private mutating func report(_ finding: Finding) { findings.append(finding) }
}

extension ReplyReader {
  /// Reads one reply or a list of them, each as
  /// `{"workshop": "ws01", "name": "Leo Brandt", "reply": "accepted"}`.
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
    judge(
      Parts(
        workshop: part("workshop") ?? absent, name: part("name") ?? absent,
        answer: part("reply") ?? absent, words: part("change") ?? part("reason") ?? absent))
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

  /// The workshop it replies to.
  public var workshop: Part
  /// Who replies.
  public var name: Part
  /// What is said; nothing when that cannot be told.
  public var answer: Reply.Answer?
}
