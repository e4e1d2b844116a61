import Texts

/// Turns the bytes of a terminal into keys.
///
/// It owns pasted blocks and the keys of ``Key``; every other byte goes on to libedit, so that a
/// person's own bindings work. Bad UTF-8 becomes U+FFFD and is never dropped.
///
/// ```swift
/// var decoder = KeyDecoder()
/// decoder.feed(Array("é\u{1B}[Z".utf8))
/// decoder.next()   // .scalar(0xE9)
/// decoder.next()   // .key(.back)
/// decoder.next()   // .wait(milliseconds: nil)
/// ```
struct KeyDecoder {
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
    /// The terminal's answer: the cursor's column, counted from 0.
    case column(Int)
    /// The terminal's answer: its name and version.
    case name(String)
    case interrupt
    case suspend
    /// `^\`.
    case quit
    /// More bytes are needed; after that time without any, call ``next(expired:)`` with true.
    case wait(milliseconds: Int?)
  }

  /// Whether a lone ESC is a key of its own, as vi needs it.
  var isVi = false
  private var bytes: [UInt8] = []
  private var head = 0
  /// How many bytes still go to libedit as they are.
  private var passed = 0
  /// The start of a pasted block and how far it was searched for its end.
  private var paste: (start: Int, searched: Int)?

  /// Whether nothing more has come.
  var isEmpty: Bool { head == bytes.count && paste == nil }

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
    // Ctrl-Space sets a mark that nothing here uses, and libedit would quote the key after it.
    if scalar == 0 { return next(expired: expired) }
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
    case 0x1C: return .quit
    case 0x0C: return .key(.redraw)
    case 0x08, 0x7F: return .key(.erase)
    case 0x80..<0xA0: return .scalar(0xFFFD)
    case 0...0xFF: return .scalar(scalar)
    default: break
    }
    guard let unicode = Unicode.Scalar(scalar),
      CharacterCodes.isCode(scalar) || displayWidth(String(unicode)) == 0
    else { return .scalar(scalar) }
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

extension KeyDecoder {
  private static let keys: [(sequence: [UInt8], event: Event)] = sequences.map {
    (Array(("\u{1B}" + $0.0).utf8), $0.1)
  }

  /// The sequences that are keys of ours, without their ESC.
  private static let sequences: [(String, Event)] = [
    ("[Z", .key(.back)),
    ("OP", .key(.help)), ("[11~", .key(.help)), ("[[A", .key(.help)),
    ("\r", .key(.newline)), ("\n", .key(.newline)),
    ("[13;2u", .key(.newline)), ("[27;2;13~", .key(.newline)),
    ("[A", .key(.up)), ("OA", .key(.up)), ("[B", .key(.down)), ("OB", .key(.down)),
    ("[1;3A", .key(.moveUp)), ("\u{1B}[A", .key(.moveUp)), ("\u{1B}OA", .key(.moveUp)),
    ("[1;3B", .key(.moveDown)), ("\u{1B}[B", .key(.moveDown)), ("\u{1B}OB", .key(.moveDown)),
    ("[C", .key(.right)), ("OC", .key(.right)), ("[D", .key(.left)), ("OD", .key(.left)),
    ("[H", .key(.home)), ("OH", .key(.home)), ("[1~", .key(.home)), ("[7~", .key(.home)),
    ("[F", .key(.end)), ("OF", .key(.end)), ("[4~", .key(.end)), ("[8~", .key(.end)),
    ("[3~", .key(.delete)), ("\u{7F}", .native(.eraseWord)), ("\u{8}", .native(.eraseWord)),
    ("[1;5D", .native(.previousWord)), ("[1;3D", .native(.previousWord)),
    ("[1;5C", .native(.nextWord)), ("[1;3C", .native(.nextWord)),
  ]

  private static let nameStart = Array("\u{1B}P>|".utf8)
  private static let stringEnd = Array("\u{1B}\\".utf8)
  private static let pasteStart = Array("\u{1B}[200~".utf8)
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  private mutating func nextOfEscape(_ expired: Bool) -> Event {
    let rest = bytes[head...]
    if rest.starts(with: Self.pasteStart) {
      head += Self.pasteStart.count
      paste = (head, head)
      return nextOfPaste(head, head, false)
    }
    if let key = Self.keys.first(where: { rest.starts(with: $0.sequence) }) {
      head += key.sequence.count
      return key.event
    }
    let length = lengthOfSequence(rest)
    if let length, length <= rest.count {
      head += length
      let sequence = String(decoding: rest.prefix(length), as: UTF8.self)
      return Self.answer(sequence) ?? .sequence(sequence)
    }
    if length != nil, rest.starts(with: Self.nameStart), !expired {
      return .wait(milliseconds: 200)
    }
    let mayGrow = length != nil || Self.keys.contains { $0.sequence.starts(with: rest) }
    if mayGrow && !expired { return .wait(milliseconds: 50) }
    head += 1
    let introducers: [UInt8] = [UInt8(ascii: "["), UInt8(ascii: "O")]
    let isAlone = rest.dropFirst().first.map { !introducers.contains($0) } ?? true
    return isVi && isAlone ? .native(.viEscape) : .scalar(0x1B)
  }

  /// What a sequence says in answer to one of ours; nil if it is no answer.
  private static func answer(_ sequence: String) -> Event? {
    if sequence.utf8.starts(with: nameStart) {
      return .name(String(sequence.dropFirst(nameStart.count).dropLast(stringEnd.count)))
    }
    let parameters = sequence.dropFirst(2).dropLast().split(separator: ";")
    guard sequence.last == "R", sequence.dropFirst().first == "[", parameters.count == 2,
      Int(parameters[0]) != nil, let column = Int(parameters[1])
    else { return nil }
    return .column(column - 1)
  }

  /// The length of the control sequence or keypad key at the beginning of the bytes.
  ///
  /// One more than there are bytes if it goes on; nil if there is neither. Source: ECMA-48, 5.4.
  private func lengthOfSequence(_ bytes: ArraySlice<UInt8>) -> Int? {
    let body = bytes.dropFirst(2)
    if bytes.starts(with: Self.nameStart) {
      let end = bytes.indices.first { bytes[$0...].starts(with: Self.stringEnd) }
      return end.map { $0 - bytes.startIndex + Self.stringEnd.count } ?? bytes.count + 1
    }
    switch bytes.dropFirst().first {
    case UInt8(ascii: "O"): return 3
    // The function keys of Linux's own console.
    case UInt8(ascii: "[") where body.first == UInt8(ascii: "["): return 4
    case UInt8(ascii: "["):
      let parameters = body.prefix { (0x20..<0x40).contains($0) }.count
      let final = body.dropFirst(parameters).first ?? 0x40
      return (0x40..<0x7F).contains(final) ? parameters + 3 : nil
    default: return nil
    }
  }

  private mutating func nextOfPaste(_ start: Int, _ searched: Int, _ expired: Bool) -> Event {
    let end = Self.pasteEnd
    var place = searched
    while place + end.count <= bytes.count {
      if bytes[place] == 0x1B, bytes[place...].starts(with: end) {
        return takePaste(from: start, to: place, next: place + end.count)
      }
      place += 1
    }
    paste = (start, place)
    // A terminal that never closes its block must not take the keyboard away.
    if expired { return takePaste(from: start, to: bytes.count, next: bytes.count) }
    return .wait(milliseconds: 2000)
  }

  private mutating func takePaste(from start: Int, to end: Int, next: Int) -> Event {
    paste = nil
    head = next
    var text = cleaned(String(decoding: bytes[start..<end], as: UTF8.self), lines: true)
    // A copied line often brings its end with it.
    while text.last == "\n" { text.removeLast() }
    return .text(.paste, text)
  }
}
