import Texts

/// Turns the bytes of a terminal into keys.
///
/// It owns pasted blocks and the keys of ``Key``; every other byte goes on to libedit, so that a
/// person's own bindings work. Bad UTF-8 becomes U+FFFD and is never dropped.
///
/// ```swift
/// var input = Input()
/// input.feed(Array("é\u{1B}[Z".utf8))
/// input.next()   // .scalar(0xE9)
/// input.next()   // .key(.back)
/// input.next()   // .wait(milliseconds: nil)
/// ```
struct Input {
  /// What the bytes so far amount to.
  enum Event: Equatable {
    /// A character or control for libedit.
    case scalar(UInt32)
    case key(Key)
    case native(Key.Native)
    /// A pasted block, or a scalar without a column, to be put in the line as it is.
    case text(Key, String)
    /// A key that is none of ours; it comes again as scalars after ``passOn(_:)``, or is dropped.
    case sequence(String)
    case interrupt
    case suspend
    /// More bytes are needed; after that time without any, call ``next(expired:)`` with true.
    case wait(milliseconds: Int?)
  }

  /// Whether a lone ESC is a key of its own, as vi needs it.
  var isVi = false
  var bytes: [UInt8] = []
  var head = 0
  /// How many bytes still go to libedit as they are.
  private var passed = 0
  /// The start of a pasted block and how far it was searched for its end.
  var paste: (start: Int, searched: Int)?

  /// Takes bytes as they were read.
  mutating func feed(_ new: [UInt8]) {
    if head == bytes.count, paste == nil {
      bytes = new
      head = 0
    } else {
      bytes += new
    }
  }

  /// The next event; `expired` says that the time of the last wait has passed.
  mutating func next(expired: Bool = false) -> Event {
    if let paste { return nextOfPaste(paste.start, paste.searched, expired) }
    guard head < bytes.count else { return .wait(milliseconds: nil) }
    if passed > 0 {
      passed -= 1
      head += 1
      return .scalar(UInt32(bytes[head - 1]))
    }
    if bytes[head] == 0x1B { return nextOfEscape(expired) }
    guard let scalar = decode(expired) else { return .wait(milliseconds: 100) }
    return event(for: scalar)
  }

  /// Lets the sequence that came last go to libedit as scalars.
  mutating func passOn(_ sequence: String) {
    passed = sequence.utf8.count
    head -= passed
  }

  private func event(for scalar: UInt32) -> Event {
    switch scalar {
    case 0x03: return .interrupt
    case 0x1A: return .suspend
    case 0x0C: return .key(.redraw)
    case 0x08, 0x7F: return .key(.erase)
    case 0x80..<0xA0: return .scalar(0xFFFD)
    case 0...0xFF: return .scalar(scalar)
    default: break
    }
    guard let unicode = Unicode.Scalar(scalar), displayWidth(String(unicode)) == 0 else {
      return .scalar(scalar)
    }
    return .text(.mark, String(unicode))
  }

  /// The scalar at the head; nil if its last bytes have not come.
  private mutating func decode(_ expired: Bool) -> UInt32? {
    let length =
      switch bytes[head] {
      case 0xC2..<0xE0: 2
      case 0xE0..<0xF0: 3
      case 0xF0..<0xF5: 4
      default: 1
      }
    let sequence = bytes[head...].prefix(length)
    let trailing = sequence.dropFirst().prefix { $0 & 0xC0 == 0x80 }.count
    if trailing + 1 == sequence.count, sequence.count < length, !expired { return nil }
    head += trailing + 1
    let text = String(decoding: sequence.prefix(trailing + 1), as: UTF8.self).unicodeScalars
    return text.count == 1 ? text.first?.value : 0xFFFD
  }
}
