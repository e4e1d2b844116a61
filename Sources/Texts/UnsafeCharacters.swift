/// The text with every character that could steer a terminal, or hide, written out as `\u{…}`.
///
/// All text from people and files goes through here before it is shown. Controls, direction
/// marks, zero-width and tag characters and what is no character are written out; newlines and tabs stay if `lines` is true.
///
/// ```swift
/// visible("a\u{1B}[2Jb")   // a\u{1b}[2Jb
/// ```
public func visible(_ text: String, lines: Bool = true) -> String {
  if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
  var shown = ""
  var neighbours = Neighbours()
  for (scalar, next) in withNext(text) {
    if neighbours.allow(scalar, before: next) || (lines && (scalar == "\n" || scalar == "\t")) {
      shown.unicodeScalars.append(scalar)
    } else {
      shown += "\\u{\(String(scalar.value, radix: 16))}"
    }
  }
  return shown
}

/// An answer as it is kept: without the characters that ``visible(_:lines:)`` would write out.
///
/// Line ends of every kind become newlines. Without `lines`, newlines and tabs become spaces.
public func cleaned(_ text: String, lines: Bool) -> String {
  if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
  var kept = ""
  var neighbours = Neighbours()
  var afterReturn = false
  for (scalar, next) in withNext(text) {
    switch scalar {
    case "\n" where afterReturn:
      break
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
      kept.unicodeScalars.append(lines ? "\n" : " ")
    case "\t":
      kept.unicodeScalars.append(lines ? "\t" : " ")
    default:
      if neighbours.allow(scalar, before: next) { kept.unicodeScalars.append(scalar) }
    }
    afterReturn = scalar == "\r"
  }
  return kept
}

private func withNext(_ text: String) -> some Sequence<(Unicode.Scalar, Unicode.Scalar?)> {
  let scalars = Array(text.unicodeScalars)
  return zip(scalars, scalars.dropFirst().map(Optional.some) + [nil])
}

/// Which scalars stand around a joiner, the only hidden one that some scripts cannot do without.
private struct Neighbours {
  private var last: Unicode.Scalar?

  mutating func allow(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) -> Bool {
    defer {
      if scalar.value != 0xFE0F, !(0x1F3FB...0x1F3FF).contains(scalar.value) { last = scalar }
    }
    if scalar.value == 0x200C || scalar.value == 0x200D {
      guard let last, let next else { return false }
      let joinsEmoji = scalar.value == 0x200D && last.isPictograph && next.isPictograph
      return joinsEmoji || (last.isOfJoiningScript && next.isOfJoiningScript)
    }
    return !scalar.steersOrHides
  }
}

extension Unicode.Scalar {
  fileprivate var steersOrHides: Bool {
    switch value {
    case 0x20..<0x7F, 0xA0..<0xAD: false
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFFF9...0xFFFB: true
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x180B...0x180D, 0x180F: false
    default: properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
    }
  }

  fileprivate var isPictograph: Bool { value > 0xFF && properties.isEmoji }

  /// Arabic to Sinhala: scripts where a joiner or non-joiner changes how a word is spelled.
  fileprivate var isOfJoiningScript: Bool { (0x600...0xDFF).contains(value) }
}
