/// Turns the phrases of word lists into regular expressions.
struct PhraseReader {
  /// What a phrase becomes.
  struct Pattern {
    var text: String
    /// Whether word boundaries must be put around it.
    var isWholeWords: Bool
  }

  private let scalars: [Unicode.Scalar]
  private var position = 0

  private init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  /// The regular expression of a phrase.
  static func pattern(of phrase: String) throws(PhraseFault) -> Pattern {
    var scalars = Array(phrase.unicodeScalars)
    if scalars.count > 2, scalars.first == "/", scalars.last == "/" {
      var pattern = String.UnicodeScalarView()
      pattern.append(contentsOf: scalars[1..<(scalars.count - 1)])
      return Pattern(text: "(?:\(String(pattern)))", isWholeWords: false)
    }
    let begins = scalars.first == "^"
    let ends = scalars.last == "$" && scalars.count > 1
    if begins { scalars[0] = " " }
    if ends { scalars.removeLast() }
    var reader = PhraseReader(scalars)
    let words = try reader.words(until: nil)
    guard !words.isEmpty else {
      throw PhraseFault(offset: 0, message: "the phrase is empty", remedy: "delete it")
    }
    return reader.anchored(words, begins: begins, ends: ends)
  }

  private func anchored(_ words: String, begins: Bool, ends: Bool) -> Pattern {
    let solid = scalars.filter { $0 != " " && $0 != "(" && $0 != ")" }
    let startsWord = solid.first?.isWord == true
    let endsWord = solid.last?.isWord == true || solid.last == "*"
    if startsWord, endsWord, !begins, !ends { return Pattern(text: words, isWholeWords: true) }
    let start = begins ? "^\\W*" : startsWord ? "\\b" : ""
    let end = ends ? "\\W*$" : endsWord ? "\\b" : ""
    return Pattern(text: "\(start)(?:\(words))\(end)", isWholeWords: false)
  }

  /// Words with spaces between, each one of several where strokes stand.
  private mutating func words(until close: Unicode.Scalar?) throws(PhraseFault) -> String {
    var pattern = ""
    // The space before the next word; after an optional word it goes with that word.
    var space = ""
    while true {
      let before = position
      while peek() == " " { position += 1 }
      if position > before, !pattern.isEmpty { space = "\\s+" }
      guard let scalar = peek(), scalar != close else { return pattern }
      if scalar == "(" {
        let inner = try optional()
        let followed = peek() == " "
        if followed, pattern.isEmpty || !space.isEmpty {
          pattern += space + "(?:\(inner)\\s+)?"
          space = ""
          while peek() == " " { position += 1 }
        } else {
          pattern += "(?:\(space)\(inner))?"
          space = ""
        }
      } else {
        pattern += space + (try word(until: close))
        space = ""
      }
    }
  }

  /// One word, or one of several: `has/had`.
  private mutating func word(until close: Unicode.Scalar?) throws(PhraseFault) -> String {
    var alternatives = [""]
    while let scalar = peek(), scalar != " ", scalar != close {
      switch scalar {
      case "(":
        let inner = try optional()
        alternatives[alternatives.count - 1] += "(?:\(inner))?"
        continue
      case ")":
        throw PhraseFault(
          offset: position, message: "')' closes nothing", remedy: "delete it or open it with '('")
      case "/": alternatives.append("")
      case "*": alternatives[alternatives.count - 1] += "\\w*"
      case "-": alternatives[alternatives.count - 1] += "[-\\s]?"
      case "'": alternatives[alternatives.count - 1] += "'?"
      default: alternatives[alternatives.count - 1] += PhraseReader.literal(scalar)
      }
      position += 1
    }
    guard !alternatives.contains("") else {
      throw PhraseFault(
        offset: max(0, position - 1), message: "a stroke needs a word on both sides",
        remedy: "write a word there, or leave the stroke out")
    }
    return alternatives.count == 1
      ? alternatives[0] : "(?:\(alternatives.joined(separator: "|")))"
  }

  private mutating func optional() throws(PhraseFault) -> String {
    let start = position
    position += 1
    let inner = try words(until: ")")
    guard peek() == ")", !inner.isEmpty else {
      throw PhraseFault(
        offset: start, message: "'(' is not closed or holds nothing",
        remedy: "put the letters or words that may be missing between '(' and ')'")
    }
    position += 1
    return inner
  }

  private func peek() -> Unicode.Scalar? {
    position < scalars.count ? scalars[position] : nil
  }

  private static func literal(_ scalar: Unicode.Scalar) -> String {
    scalar.isWord || scalar.value >= 0x80 ? String(scalar) : "\\\(scalar)"
  }
}

/// Why a phrase of a word list cannot be read.
struct PhraseFault: Error {
  var offset: Int
  var message: String
  var remedy: String
}

extension Unicode.Scalar {
  fileprivate var isWord: Bool {
    properties.isAlphabetic || isDigit || self == "_"
  }
}
