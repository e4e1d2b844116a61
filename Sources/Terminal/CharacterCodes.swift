#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The codes under which libedit, which knows nothing larger than a scalar, edits whole characters.
///
/// A character of one scalar is that scalar; one of several gets a code of its own when it is first
/// seen. Codes of characters that begin with a letter are letters to the C library, so that word
/// motions go by them.
///
/// ```swift
/// var codes = CharacterCodes()
/// codes.encode("ae\u{301}b")   // three codes
/// ```
struct CharacterCodes {
  /// Letters of CJK Extension B; the few that people type get codes of their own, too.
  private static let letters: Range<UInt32> = 0x20000..<0x2A6D7
  /// The last private use area.
  private static let others: Range<UInt32> = 0x100000..<0x10FFFE

  private var known: [[Unicode.Scalar]: UInt32] = [:]
  private var scalars: [UInt32: [Unicode.Scalar]] = [:]
  private var nextLetter = letters.lowerBound
  private var nextOther = others.lowerBound

  /// Whether a scalar stands in the line under another code.
  static func isCode(_ scalar: UInt32) -> Bool {
    letters.contains(scalar) || others.contains(scalar)
  }

  /// The codes of the text, one for each of its characters.
  mutating func encode(_ text: String) -> [wchar_t] {
    var codes: [wchar_t] = []
    codes.reserveCapacity(text.utf8.count)
    if text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) {
      for byte in text.utf8 where byte != 0 { codes.append(wchar_t(byte)) }
      return codes
    }
    for character in text where character != "\0" {
      let parts = character.unicodeScalars
      if let first = parts.first, parts.count == 1, !Self.isCode(first.value) {
        codes.append(wchar_t(bitPattern: first.value))
      } else {
        codes += encode(Array(parts)).map(wchar_t.init(bitPattern:))
      }
    }
    return codes
  }

  /// The text of the codes.
  func decode(_ codes: some Collection<wchar_t>) -> String {
    if codes.allSatisfy({ 0..<0x80 ~= $0 }) {
      return String(unsafeUninitializedCapacity: codes.count) { buffer in
        for (index, code) in codes.enumerated() {
          buffer[index] = UInt8(truncatingIfNeeded: code)
        }
        return codes.count
      }
    }
    var text = String.UnicodeScalarView()
    for code in codes {
      if let several = several(code) {
        text.append(contentsOf: several)
      } else {
        text.append(Unicode.Scalar(UInt32(bitPattern: code)) ?? "\u{FFFD}")
      }
    }
    return String(text)
  }

  /// The number of scalars of the codes' text.
  func scalarCount(_ codes: some Collection<wchar_t>) -> Int {
    codes.reduce(0) { $0 + (several($1)?.count ?? 1) }
  }

  private func several(_ code: wchar_t) -> [Unicode.Scalar]? {
    code < Self.letters.lowerBound ? nil : scalars[UInt32(bitPattern: code)]
  }

  /// One code, or the scalars themselves when no code is left.
  private mutating func encode(_ parts: [Unicode.Scalar]) -> [UInt32] {
    if let code = known[parts] { return [code] }
    let isLetter = parts.first?.properties.isAlphabetic == true
    let code = isLetter ? nextLetter : nextOther
    guard isLetter ? code < Self.letters.upperBound : code < Self.others.upperBound else {
      return parts.map { Self.isCode($0.value) ? 0xFFFD : $0.value }
    }
    if isLetter { nextLetter += 1 } else { nextOther += 1 }
    known[parts] = code
    scalars[code] = parts
    return [code]
  }
}
