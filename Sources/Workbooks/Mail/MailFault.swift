import Values

/// Why a mail, or a part of it, cannot be read.
enum MailFault: Error, Hashable {
  case tooLarge(limit: Int)
  case utf16
  /// A zero byte, which no text has.
  case notText
  case notUTF8
  case unknownCharset(String)
  /// A content transfer encoding that is not known.
  case unknownEncoding(String)
  /// A mail of several parts that does not say what divides them.
  case noBoundary
  /// A boundary that divides nothing.
  case lostBoundary(String)
  /// The last part of a mail has no end.
  case cutOff
  case notBase64
  case base64EndsTooSoon
  case tooDeep(limit: Int)

  func finding(at place: Place) -> Finding {
    let (code, message, remedy) = wording
    return Finding(code, at: place, message, remedy: remedy)
  }

  private var wording: (code: String, message: String, remedy: String) {
    let again = "save it again from the mail program"
    let copy = "copy the lines of the reply into a text file, and read that"
    return switch self {
    case .tooLarge(let limit):
      ("too-large", "larger than \(limit / 1_048_576) MB", "is this the right file?")
    case .utf16:
      ("not-utf8", "the text is UTF-16", "save it as UTF-8")
    case .notText:
      ("not-text", "this is no text", "save the mail as .eml, or its text as UTF-8")
    case .notUTF8:
      ("not-utf8", "the text is not UTF-8", "save it as UTF-8")
    case .unknownCharset(let name):
      ("unknown-charset", "the charset '\(name)' is not known", copy)
    case .unknownEncoding(let name):
      ("unknown-encoding", "the encoding '\(name)' is not known", copy)
    case .noBoundary:
      ("no-boundary", "the mail has parts and no boundary between them", again)
    case .lostBoundary(let boundary):
      ("no-boundary", "the boundary '\(boundary)' stands nowhere in the mail", again)
    case .cutOff:
      ("cut-off", "the mail ends within this part", again)
    case .notBase64:
      ("not-base64", "this is no base64", again)
    case .base64EndsTooSoon:
      ("cut-off", "the base64 of this part ends too soon", again)
    case .tooDeep(let limit):
      ("too-deep", "more than \(limit) parts inside each other", copy)
    }
  }
}

/// How a fault comes out of a decoder: with the spot where it was found.
typealias MailFaultAtSpot = Placed<MailFault>
