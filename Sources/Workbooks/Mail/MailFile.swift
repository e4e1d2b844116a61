import Values

/// The texts of a file that a person saved: of mails, of one mail, or no more than a text.
struct MailFile {
  /// The most bytes of a file.
  static let mostBytes = 16 << 20

  /// The lines of each text, in the order of the file.
  private(set) var texts: [[MailLine]] = []
  /// What of the file cannot be read.
  private(set) var findings: [Finding] = []

  /// Reads the bytes of a file; its name is for places.
  ///
  /// Of the alternatives of a mail, one is read that is wanted, if there is any.
  init(_ bytes: [UInt8], file: String, isWanted: @escaping ([MailLine]) -> Bool) {
    let start = Place(file: file, line: 1, column: 1)
    guard bytes.count <= MailFile.mostBytes else {
      findings = [MailFault.tooLarge(limit: MailFile.mostBytes).finding(at: start)]
      return
    }
    guard !MailFile.isUTF16(bytes) else {
      findings = [MailFault.utf16.finding(at: start)]
      return
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let source = SourceLines(hasMark ? Array(bytes.dropFirst(3)) : bytes)
    for lines in MailFile.mails(in: source) {
      let isMail = MailHeader.begins(at: lines, in: source)
      let message = MailMessage(lines, of: source, file: file, isWanted: isWanted)
      let content = isMail ? message.content : message.contentOfTextAlone
      texts += content.texts
      findings += content.findings
    }
  }

  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      // The first two characters are ASCII, so one byte of each is zero.
      || bytes.count >= 4 && (bytes[0] == 0) != (bytes[1] == 0)
        && (bytes[0] == 0) == (bytes[2] == 0) && (bytes[1] == 0) == (bytes[3] == 0)
  }

  /// The lines of each mail; all lines when they are no mail.
  private static func mails(in source: SourceLines) -> [Range<Int>] {
    let range = source.range
    let first = range.first { !source[$0].allSatisfy { $0 <= 0x20 } } ?? range.lowerBound
    let starts = range.filter { number in
      (number == first || number > first && source[number - 1].isEmpty)
        && source[number].starts(with: "From ".utf8) && number + 1 < range.upperBound
        && MailHeader.name(of: source[number + 1]) != nil
    }
    guard starts.first == first else { return [first..<range.upperBound] }
    return zip(starts, starts.dropFirst() + [range.upperBound]).map { $0 + 1..<$1 }
  }
}
