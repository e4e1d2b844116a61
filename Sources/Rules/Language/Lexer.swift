/// Cuts an expression into tokens.
struct Lexer {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  private init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  /// All tokens of a text; the last one is the end.
  static func tokens(of scalars: [Unicode.Scalar]) throws(SyntaxFault) -> [Token] {
    var lexer = Lexer(scalars)
    var tokens: [Token] = []
    tokens.reserveCapacity(scalars.count / 3 + 2)
    repeat {
      tokens.append(try lexer.next())
    } while tokens.last?.kind != .end
    return tokens
  }

  private mutating func next() throws(SyntaxFault) -> Token {
    skip(while: \.isSpace)
    let start = position
    guard let scalar = peek() else { return Token(kind: .end, range: start..<start) }
    let kind: Token.Kind =
      switch scalar {
      case "0"..."9": try number()
      case "a"..."z", "A"..."Z", "_": try word()
      case "'", "\"": try quoted(until: scalar)
      default: try sign()
      }
    return Token(kind: kind, range: start..<position)
  }

  private func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
    position + ahead < scalars.count ? scalars[position + ahead] : nil
  }

  private func text(from start: Int) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<position])
    return String(text)
  }

  private mutating func number() throws(SyntaxFault) -> Token.Kind {
    let start = position
    skip(while: \.isDigit)
    if peek() == ".", peek(1)?.isDigit == true {
      position += 1
      skip(while: \.isDigit)
    }
    guard let number = Double(text(from: start)), number.isFinite else {
      throw SyntaxFault(
        offset: start, message: "the number is too large", remedy: "write a smaller one")
    }
    return .number(number)
  }

  private mutating func word() throws(SyntaxFault) -> Token.Kind {
    let start = position
    skip(while: \.continuesName)
    let word = text(from: start)
    return Token.Keyword(rawValue: word).map(Token.Kind.word) ?? .name(word)
  }

  private mutating func quoted(until quote: Unicode.Scalar) throws(SyntaxFault) -> Token.Kind {
    let start = position
    position += 1
    skip { $0 != quote }
    guard peek() != nil else {
      throw SyntaxFault(
        offset: start, message: "the text that begins here is not closed",
        remedy: "close it with \(quote)")
    }
    position += 1
    return .text(String(text(from: start).unicodeScalars.dropFirst().dropLast()))
  }

  private mutating func sign() throws(SyntaxFault) -> Token.Kind {
    var found = ""
    if let first = peek() { found.unicodeScalars.append(first) }
    if let second = peek(1) {
      let pair = found + String(second)
      if let instead = Lexer.foreign[pair] {
        throw SyntaxFault(
          offset: position, message: "'\(pair)' is no sign of the rule language",
          remedy: "write \(instead)")
      }
      if let sign = Token.Sign(rawValue: pair) {
        position += 2
        return .sign(sign)
      }
    }
    guard let sign = Token.Sign(rawValue: found) else {
      throw SyntaxFault(
        offset: position, message: "'\(found)' is no sign of the rule language",
        remedy: Lexer.foreign[found].map { "write \($0)" }
          ?? "leave it out, or put quotes around a text")
    }
    position += 1
    return .sign(sign)
  }

  private mutating func skip(while belongs: (Unicode.Scalar) -> Bool) {
    while let scalar = peek(), belongs(scalar) { position += 1 }
  }

  /// Signs of other languages, and what is written here instead.
  private static let foreign: [String: String] = [
    "==": "'='", "<>": "'!='", "=<": "'<='", "=>": "'>='", "&&": "'and'", "||": "'or'",
    "!": "'not'", "&": "'and'", "|": "'or'", "≠": "'!='", "≤": "'<='", "≥": "'>='",
    "×": "'*'", "·": "'*'", "÷": "'/'", "−": "'-'", "–": "'-'", "—": "'-'",
    "‘": "a straight quote", "’": "a straight quote", "“": "a straight quote",
    "”": "a straight quote", "%": "a share as 0.4",
  ]
}

extension Unicode.Scalar {
  var isDigit: Bool { ("0"..."9").contains(self) }
  /// Looked up in Unicode's tables only where that can matter, as it takes a while.
  var isSpace: Bool {
    isASCII ? self == " " || ("\t"..."\r").contains(self) : properties.isWhitespace
  }
  var continuesName: Bool {
    isDigit || ("a"..."z").contains(self) || ("A"..."Z").contains(self) || self == "_"
  }
}
