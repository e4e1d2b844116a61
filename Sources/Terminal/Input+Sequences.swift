import Texts

extension Input {
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
    ("[C", .key(.right)), ("OC", .key(.right)), ("[D", .key(.left)), ("OD", .key(.left)),
    ("[H", .key(.home)), ("OH", .key(.home)), ("[1~", .key(.home)), ("[7~", .key(.home)),
    ("[F", .key(.end)), ("OF", .key(.end)), ("[4~", .key(.end)), ("[8~", .key(.end)),
    ("[3~", .key(.delete)), ("\u{7F}", .native(.eraseWord)), ("\u{8}", .native(.eraseWord)),
    ("[1;5D", .native(.previousWord)), ("[1;3D", .native(.previousWord)),
    ("[1;5C", .native(.nextWord)), ("[1;3C", .native(.nextWord)),
  ]

  private static let pasteStart = Array("\u{1B}[200~".utf8)
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  mutating func nextOfEscape(_ expired: Bool) -> Event {
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
      return .sequence(String(decoding: rest.prefix(length), as: UTF8.self))
    }
    let mayGrow = length != nil || Self.keys.contains { $0.sequence.starts(with: rest) }
    if mayGrow && !expired { return .wait(milliseconds: 50) }
    head += 1
    let introducers: [UInt8] = [UInt8(ascii: "["), UInt8(ascii: "O")]
    let isAlone = rest.dropFirst().first.map { !introducers.contains($0) } ?? true
    return isVi && isAlone ? .native(.viEscape) : .scalar(0x1B)
  }

  /// The length of the control sequence or keypad key at the beginning of the bytes.
  ///
  /// One more than there are bytes if it goes on; nil if there is neither. Source: ECMA-48, 5.4.
  private func lengthOfSequence(_ bytes: ArraySlice<UInt8>) -> Int? {
    let body = bytes.dropFirst(2)
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

  mutating func nextOfPaste(_ start: Int, _ searched: Int, _ expired: Bool) -> Event {
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
