import Texts
import Values

/// One form of a mail, as far as it is filled in.
struct MailedForm {
  /// How often its first line is quoted.
  let depth: Int
  /// What is wrong with its lines.
  private(set) var findings: [Finding] = []

  private let file: String
  private let start: Spot
  private var values: [ReplyForm.Key: PlacedText]
  private var lastKey = ReplyForm.Key.workshops
  private var lastLine: MailLine
  private var isAnswerBelow = false
  private var unknownLines = 0
  private var isClosed = false

  /// The most lines that are no part of it and are told one by one.
  private static let mostUnknown = 3
  /// Far more scalars than a reply may have; the rest of such a text is not looked at.
  private static let most = 10_000
  /// Mail programs break lines that are longer than this.
  private static let shortest = 60

  /// Begins a form at a line; nothing when the line is not the first one of a form.
  private init?(at line: MailLine, file: String) {
    guard let (key, value) = ReplyForm.entry(line.text), key == .workshops else { return nil }
    (depth, lastLine, self.file, start) = (line.depth, line, file, line.text.spot)
    values = [key: value]
  }

  /// The forms among the lines of a mail, whatever stands around them.
  ///
  /// A form begins at its first line and ends at the empty line behind its answer.
  static func all(in lines: [MailLine], file: String) -> [MailedForm] {
    var forms: [MailedForm] = []
    for line in lines {
      if let form = MailedForm(at: line, file: file) {
        forms.append(form)
      } else if let last = forms.indices.last, !forms[last].isClosed {
        forms[last].take(line)
      }
    }
    return forms
  }

  /// Whether a form begins among the lines.
  static func isAny(in lines: [MailLine]) -> Bool {
    lines.contains { ReplyForm.entry($0.text)?.key == .workshops }
  }

  /// What stands behind a key; empty where the form begins, when the key is not there.
  subscript(key: ReplyForm.Key) -> PlacedText { values[key] ?? PlacedText([], end: start) }

  /// `change` and `two weeks later` of an answer.
  var answer: (word: PlacedText, words: PlacedText) {
    let answer = self[.answer]
    let (word, words) = ReplyForm.halves(answer) ?? (answer, PlacedText([], end: answer.spot))
    return (ReplyForm.bare(word), words)
  }

  /// Whether nobody filled it in.
  ///
  /// What stands below an empty form of a page is the rest of that page, and no answer.
  var isBlank: Bool {
    self[.name].isEmpty && (self[.answer].isEmpty || isAnswerBelow && meaning == nil)
  }

  /// What the answer says; nothing when that cannot be told.
  var meaning: Reply.Answer? {
    let (word, words) = answer
    return Reply.Answer(word.text, words.text)
  }
}

/// Its lines, one by one.
extension MailedForm {
  /// Takes the next line of the mail, or closes the form if that is none of its lines.
  private mutating func take(_ line: MailLine) {
    let entry = ReplyForm.entry(line.text)
    if isEnd(line, isEntry: entry != nil) {
      isClosed = true
      return
    }
    if line.text.isEmpty { return }
    defer { lastLine = line }
    if let entry {
      if values[entry.key] != nil {
        report(
          "repeated-line", at: line, "'\(entry.key.rawValue):' is there twice", "keep one of them")
      }
      values[entry.key] = entry.value
      lastKey = entry.key
    } else if self[lastKey].isEmpty {
      values[lastKey] = line.text
      isAnswerBelow = lastKey == .answer
    } else if lastKey == .answer, isWhole {
      report(
        "more-lines", at: line, "this stands right below an answer that is whole",
        "leave a line empty above it, or answer 'change: WHAT'")
      isClosed = true
    } else if lastKey == .answer || isGoingOn(in: line) {
      values[lastKey]?.append(lastLine.joint ?? " ", line.text)
      isClosed = self[lastKey].scalars.count > MailedForm.most
    } else {
      reportUnknown(line)
    }
  }

  private func isEnd(_ line: MailLine, isEntry: Bool) -> Bool {
    let isAnswered = !self[.answer].isEmpty
    if line.text.isEmpty { return isAnswered }
    // What is quoted more often was written before.
    if line.depth > (isAnswered ? lastLine.depth : depth), isAnswered || !isEntry { return true }
    if line.text.endsWhatWasWritten { return true }
    let isEnded = lastLine.joint == nil && lastLine.text.scalars.count < MailedForm.shortest
    return isAnswered && isEnded && line.text.isGreeting(of: self[.name])
  }

  /// Whether the last line was broken by a mail program, and goes on in this one.
  private func isGoingOn(in line: MailLine) -> Bool {
    lastLine.joint != nil && lastLine.depth == line.depth
      || lastKey == .workshops && self[.workshops].scalars.last?.value == ","
  }

  /// Whether the answer needs no more words.
  private var isWhole: Bool {
    self[.answer].scalars.count < MailedForm.shortest && meaning == .accepted
  }

  private mutating func report(
    _ code: String, at line: MailLine, _ message: String, _ remedy: String
  ) {
    findings.append(
      Finding(code, at: line.text.spot.place(in: file), message, remedy: remedy))
  }

  private mutating func reportUnknown(_ line: MailLine) {
    let keys = ReplyForm.Key.allCases.map(\.rawValue)
    let nearest = ReplyForm.halves(line.text, within: MailedForm.shortest).flatMap {
      nearestName(to: $0.head.text, in: keys)
    }
    report(
      "unknown-line", at: line, "this is no line of a reply",
      nearest.map { "did you mean '\($0):'?" } ?? "write 'name:' and 'answer:', a line each")
    unknownLines += 1
    isClosed = unknownLines == MailedForm.mostUnknown
  }
}
