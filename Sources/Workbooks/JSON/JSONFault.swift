public import Values

/// Why a text is not JSON as a workbook may hold it, and where.
public struct JSONFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// More bytes than the limit.
    case tooLarge(limit: Int)
    /// More arrays and objects in each other than the limit.
    case tooDeep(limit: Int)
    /// No bytes, or white space only.
    case empty
    /// Nothing but zero bytes, as some file systems leave after a power cut.
    case onlyZeroBytes
    /// A byte order mark before the text.
    case byteOrderMark
    /// Text in UTF-16 or UTF-32.
    case notUTF8
    /// A byte that UTF-8 cannot have there.
    case badUTF8
    /// Lines that git leaves where two versions could not be joined.
    case conflictMarker
    /// The text stops inside a value.
    case endsTooSoon
    /// Something else than what JSON allows there, such as `a value` or `':'`.
    case expected(String)
    /// A comma with nothing after it.
    case trailingComma
    /// `NaN` or an infinity.
    case notANumber
    /// A number whose text JSON does not allow, as `01`, `+1` and `1.`.
    case badNumber
    /// A number other programs would round or could not read.
    case numberTooLarge
    /// A control character that must be written as an escape.
    case rawControl
    /// A backslash with something JSON does not know after it.
    case badEscape
    /// Half of a surrogate pair.
    case loneSurrogate
    /// The character U+0000, which some databases refuse.
    case zeroCharacter
    /// A name that the object has already.
    case repeatedKey(String)
    /// More after the end of the value.
    case trailingText
  }

  /// What is wrong.
  public var reason: Reason
  /// The byte where it is, counted from 0.
  public var offset: Int
  /// The line, counted from 1.
  public var line: Int
  /// The column, counted from 1 in Unicode scalars.
  public var column: Int

  /// The fault as a finding in the file of this name.
  public func finding(in file: String) -> Finding {
    let (code, message, remedy) = wording
    return Finding(
      code, at: Place(file: file, line: line, column: column), message, remedy: remedy)
  }

  private var wording: (code: String, message: String, remedy: String) {
    switch reason {
    case .tooLarge(let limit):
      ("too-large", "larger than \(limit / 1_048_576) MB", "is this the right file?")
    case .tooDeep(let limit):
      (
        "too-deep", "more than \(limit) arrays and objects inside each other",
        "is this the right file?"
      )
    case .empty:
      ("empty", "the file is empty", "look for a backup of it")
    case .onlyZeroBytes:
      ("zero-bytes", "the file holds zero bytes only", "look for a backup of it")
    case .byteOrderMark:
      ("byte-order-mark", "byte order mark before the text", "save it as UTF-8 without BOM")
    case .notUTF8:
      ("not-utf8", "the text is not UTF-8", "save it as UTF-8")
    case .badUTF8:
      ("bad-utf8", "a byte that is not UTF-8", "save it as UTF-8")
    case .conflictMarker:
      (
        "conflict-marker", "git left a conflict here",
        "join the two versions, or take one with 'git checkout --ours' or '--theirs'"
      )
    case .endsTooSoon:
      ("truncated", "the text ends in the middle of a value", "look for a backup of it")
    case .expected(let what):
      ("not-json", "this is not JSON: expected \(what)", "is this the right file?")
    case .trailingComma:
      ("trailing-comma", "a comma with nothing after it", "take it out")
    case .notANumber:
      ("not-a-number", "not a number JSON knows", "write null")
    case .badNumber:
      ("bad-number", "a number in a form JSON does not allow", "write it as 12 or 4.5")
    case .numberTooLarge:
      ("number-too-large", "a number other programs would round", "write it as text")
    case .rawControl:
      ("raw-control", "a control character in a text", "write it as '\\u' and four digits")
    case .badEscape:
      ("bad-escape", "an escape JSON does not know", "write a backslash as two")
    case .loneSurrogate:
      ("lone-surrogate", "half of a surrogate pair", "take it out, or write the whole pair")
    case .zeroCharacter:
      ("zero-character", "the character U+0000", "take it out")
    case .repeatedKey(let key):
      ("repeated-key", "'\(key)' stands twice in one object", "keep one of them")
    case .trailingText:
      ("trailing-text", "more text after the end", "take it out")
    }
  }
}

extension JSONFault: CustomStringConvertible {
  /// The fault without a file's name: `line 3, column 5: expected ':'`.
  public var description: String {
    let (_, message, remedy) = wording
    return "line \(line), column \(column): \(message)" + "; \(remedy)"
  }
}
