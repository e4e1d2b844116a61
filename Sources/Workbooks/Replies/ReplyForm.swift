import Texts
import Values

/// The few lines of a page that an owner copies, fills in and sends back.
///
/// ```
/// northstar reply: ws01
/// name: Omar Haddad
/// answer: accept
/// ```
public enum ReplyForm {
  /// What the lines begin with.
  enum Key: String, CaseIterable {
    case workshop = "northstar reply"
    case name
    case answer
  }

  /// The ways to answer, as a form asks for them.
  public static let answers = ["accept", "change: WHAT", "decline: WHY"]

  /// The lines to fill in for a workshop.
  public static func lines(for workshop: String) -> [String] {
    ["\(Key.workshop.rawValue): \(workshop)", "\(Key.name.rawValue):", "\(Key.answer.rawValue):"]
  }
}

/// Finds forms among the lines of a mail, whatever stands around them and however they are quoted.
///
/// A form begins at its first line and ends at the empty line behind its answer.
struct MailedForms {
  typealias Part = WrittenReply.Part

  private(set) var replies: [ReplyReader.Parts] = []
  private(set) var findings: [Finding] = []

  init(_ text: String, file: String) {
    var form: [Part] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated() {
      let content = line.drop { $0 == ">" || $0.isWhitespace }
      let column = 1 + line[..<content.startIndex].unicodeScalars.count
      let part = Part(
        text: content.trimmed, place: Place(file: file, line: number + 1, column: column))
      if MailedForms.entry(part)?.key == .workshop {
        take(form)
        form = [part]
      } else if part.text.isEmpty && isAnswered(form) || part.text.hasPrefix("```") {
        take(form)
        form = []
      } else if !form.isEmpty, !part.text.isEmpty {
        form.append(part)
      }
    }
    take(form)
  }

  /// Keeps a whole form, with what is wrong with its lines.
  private mutating func take(_ form: [Part]) {
    guard let (parts, faults) = MailedForms.parts(of: form) else { return }
    replies.append(parts)
    findings += faults
  }

  private func isAnswered(_ form: [Part]) -> Bool {
    MailedForms.parts(of: form).map { !$0.parts.answer.text.isEmpty } ?? false
  }

  private static func parts(
    of form: [Part]
  ) -> (parts: ReplyReader.Parts, faults: [Finding])? {
    guard let first = form.first else { return nil }
    var values: [ReplyForm.Key: Part] = [:]
    var faults: [Finding] = []
    var last = ReplyForm.Key.workshop
    for line in form {
      if let (key, value) = entry(line) {
        if values[key] != nil {
          faults.append(
            Finding(
              "repeated-line", at: line.place, "'\(key.rawValue):' is there twice",
              remedy: "keep one of them"))
        }
        values[key] = value
        last = key
      } else if let value = values[last], value.text.isEmpty {
        values[last] = line
      } else if last == .answer, let value = values[last] {
        // Mail breaks long lines.
        values[last] = Part(text: value.text + " " + line.text, place: value.place)
      } else {
        faults.append(unknown(line))
      }
    }
    let absent = Part(text: "", place: first.place)
    let answer = values[.answer] ?? absent
    let (word, words) = split(answer)
    return (
      ReplyReader.Parts(
        workshop: values[.workshop] ?? absent, name: values[.name] ?? absent, answer: word,
        words: words), faults
    )
  }

  /// `change: two weeks later` as a word and the words behind it.
  private static func split(_ answer: Part) -> (word: Part, words: Part) {
    let (word, words) = halves(answer) ?? (answer, Part(text: "", place: answer.place))
    let bare = word.text.last == "." ? String(word.text.dropLast()) : word.text
    return (Part(text: bare, place: word.place), words)
  }

  private static func entry(_ line: Part) -> (key: ReplyForm.Key, value: Part)? {
    guard let (key, value) = halves(line) else { return nil }
    return ReplyForm.Key(rawValue: Owner.folded(key.text)).map { ($0, value) }
  }

  /// What stands before the first colon, and behind it.
  private static func halves(_ part: Part) -> (Part, Part)? {
    guard let colon = part.text.firstIndex(of: ":") else { return nil }
    let value = part.text[part.text.index(after: colon)...].drop(while: \.isWhitespace)
    let start = part.text[..<value.startIndex].unicodeScalars.count
    return (
      Part(text: part.text[..<colon].trimmed, place: part.place),
      Part(text: value.trimmed, place: part.place.advanced(by: start))
    )
  }

  private static func unknown(_ line: Part) -> Finding {
    let keys = ReplyForm.Key.allCases.map(\.rawValue)
    let nearest = halves(line).flatMap { nearestName(to: $0.0.text, in: keys) }
    return Finding(
      "unknown-line", at: line.place, "this is no line of a reply",
      remedy: nearest.map { "did you mean '\($0):'?" }
        ?? "write 'name:' and 'answer:', a line each")
  }
}
