import Values

/// The replies in the mails of a file, each once, before they are judged.
///
/// A mail quotes the page with its empty form, and what its writer said before: empty forms count
/// only where nobody filled one in, and of what one person says to a workshop only what is quoted
/// the least; of several mails, the last one that says it.
struct MailedReplies {
  private(set) var parts: [ReplyReader.Parts] = []
  private(set) var findings: [Finding] = []

  private let file: String

  /// Reads the bytes of a file; its name is for places.
  init(_ bytes: [UInt8], file: String) {
    self.file = file
    let mail = MailFile(bytes, file: file) { MailedForm.isAny(in: $0) }
    findings = mail.findings
    let forms = mail.texts.enumerated().flatMap { number, lines in
      MailedForm.all(in: lines, file: file).map { MailedReply(form: $0, text: number, file: file) }
    }
    if forms.isEmpty, findings.isEmpty {
      findings = [
        Finding(
          "no-reply", at: Place(file: file, line: 1, column: 1), "there is no reply in this file",
          remedy: "copy the lines from '\(ReplyForm.Key.workshops.rawValue):' on from the page, "
            + "and fill them in")
      ]
    }
    let filled = forms.filter { !$0.form.isBlank }
    keep(filled.isEmpty ? forms : filled)
  }

  private mutating func keep(_ replies: [MailedReply]) {
    var last: [MailedReply.Subject: Int] = [:]
    for (number, reply) in replies.enumerated() {
      for subject in reply.subjects {
        if let other = last[subject], reply.isOlder(than: replies[other]) { continue }
        last[subject] = number
      }
    }
    for (number, reply) in replies.enumerated() {
      let subjects = reply.subjects
      let kept = subjects.filter { last[$0] == number }
      // What is quoted was said before; but nobody says two things in one breath.
      let others = subjects.compactMap { last[$0] }.filter { $0 != number }.map { replies[$0] }
      if let twice = others.first(where: { reply.contradicts($0) }) { report(twice) }
      guard !kept.isEmpty || subjects.isEmpty else { continue }
      var parts = reply.parts
      if kept.count < subjects.count {
        let ids = Set(kept.map(\.workshop))
        parts.workshops = parts.workshops.filter { ids.contains($0.text.lowercased()) }
      }
      self.parts.append(parts)
      findings += reply.form.findings
    }
  }

  private mutating func report(_ reply: MailedReply) {
    findings.append(
      Finding(
        "repeated-reply", at: reply.form[.name].spot.place(in: file),
        "another reply of the same name says otherwise", remedy: "keep one of them"))
  }
}

/// A form and what it says.
private struct MailedReply {
  /// Who speaks, and of what.
  struct Subject: Hashable {
    var name: String
    var workshop: String
  }

  let form: MailedForm
  /// Which text of the file it stands in.
  let text: Int
  let parts: ReplyReader.Parts
  /// What it replies to; nothing when it does not say who replies.
  let subjects: [Subject]
  private let meaning: Reply.Answer?

  init(form: MailedForm, text: Int, file: String) {
    func part(_ text: PlacedText) -> WrittenReply.Part {
      WrittenReply.Part(text: text.text, place: text.spot.place(in: file))
    }
    (self.form, self.text) = (form, text)
    let (word, words) = form.answer
    let workshops = form[.workshops]
    parts = ReplyReader.Parts(
      workshops: ReplyForm.ids(workshops).map(part), name: part(ReplyForm.name(form[.name])),
      answer: part(word), words: part(words), start: part(workshops).place)
    let name = Owner.folded(parts.name.text)
    subjects =
      name.isEmpty
      ? [] : parts.workshops.map { Subject(name: name, workshop: $0.text.lowercased()) }
    meaning = form.meaning
  }

  func isOlder(than other: MailedReply) -> Bool { form.depth > other.form.depth }

  /// Whether both were said in one mail, and not the same.
  func contradicts(_ other: MailedReply) -> Bool {
    text == other.text && form.depth == other.form.depth && meaning != other.meaning
  }
}
