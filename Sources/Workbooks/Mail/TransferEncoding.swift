/// How the bytes of a body were written to pass through the mail.
enum TransferEncoding {
  /// As they are: 7bit, 8bit, binary.
  case none
  case quotedPrintable
  case base64

  /// The encoding of a name in small letters; nothing when it is not known.
  init?(_ name: String) {
    switch name {
    case "", "7bit", "8bit", "binary": self = .none
    case "quoted-printable": self = .quotedPrintable
    case "base64": self = .base64
    default: return nil
    }
  }

  /// The bytes that were written, with a line feed behind each line and at the end.
  ///
  /// Bytes out of base64 all stand where its first line begins.
  func bytes(
    of lines: Range<Int>, in source: SourceLines, columnsInBytes: Bool
  ) throws(MailFaultAtSpot) -> [Placed<UInt8>] {
    var bytes: [Placed<UInt8>] = []
    switch self {
    case .base64:
      return try TransferEncoding.decodedBase64(lines, in: source)
    case .none:
      for number in lines {
        bytes += source.placed(number, inBytes: columnsInBytes)
        bytes.append(TransferEncoding.lineFeed(behind: bytes.last, line: number))
      }
    case .quotedPrintable:
      for number in lines {
        let line = source.placed(number, inBytes: columnsInBytes)
        let isBroken = TransferEncoding.decodeQuotedPrintable(line[...], into: &bytes)
        if !isBroken || number + 1 == lines.upperBound {
          bytes.append(TransferEncoding.lineFeed(behind: line.last, line: number))
        }
      }
    }
    return bytes
  }

  private static func lineFeed(behind last: Placed<UInt8>?, line: Int) -> Placed<UInt8> {
    var spot = Spot(line: line + 1, column: 1)
    if let last, last.spot.line == spot.line { spot.column = last.spot.column + 1 }
    return Placed(value: 0x0A, spot: spot)
  }

  /// Decodes a line by RFC 2045, 6.7; whether it ends in `=`, so that the next one goes on with it.
  private static func decodeQuotedPrintable(
    _ line: ArraySlice<Placed<UInt8>>, into bytes: inout [Placed<UInt8>]
  ) -> Bool {
    var rest = line
    while let last = rest.last, last.value == 0x20 || last.value == 0x09 { rest.removeLast() }
    while let byte = rest.popFirst() {
      guard byte.value == UInt8(ascii: "=") else {
        bytes.append(byte)
        continue
      }
      if rest.isEmpty { return true }
      if let high = rest.first.flatMap({ hexDigit($0.value) }),
        let low = rest.dropFirst().first.flatMap({ hexDigit($0.value) })
      {
        bytes.append(Placed(value: high << 4 | low, spot: byte.spot))
        rest.removeFirst(2)
      } else {
        // What is no escape was meant as it stands.
        bytes.append(byte)
      }
    }
    return false
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  private static func decodedBase64(
    _ lines: Range<Int>, in source: SourceLines
  ) throws(MailFaultAtSpot) -> [Placed<UInt8>] {
    let first = lines.first { !source[$0].allSatisfy { $0 <= 0x20 } } ?? lines.lowerBound
    let start = source.spot(of: first)
    var bytes: [Placed<UInt8>] = []
    var group: UInt32 = 0
    // Four letters are three bytes; padding stands for letters at the end.
    var (letters, padding) = (0, 0)
    reading: for number in lines {
      for byte in source.placed(number, inBytes: true) {
        if byte.value <= 0x20 { continue }
        if byte.value == UInt8(ascii: "="), letters >= 2 {
          padding += 1
        } else if padding == 0, let bits = base64Digit(byte.value) {
          group = group << 6 | UInt32(bits)
        } else {
          throw Placed(value: .notBase64, spot: byte.spot)
        }
        letters += 1
        guard letters == 4 else { continue }
        group <<= 6 * UInt32(padding)
        for shift in [16, 8, 0].dropLast(padding) {
          bytes.append(Placed(value: UInt8(truncatingIfNeeded: group >> shift), spot: start))
        }
        (group, letters) = (0, 0)
        // What follows the padding was put there by somebody else, as a mailing list.
        if padding > 0 { break reading }
      }
    }
    guard letters == 0 else { throw Placed(value: .base64EndsTooSoon, spot: start) }
    return bytes + [Placed(value: 0x0A, spot: start)]
  }

  private static func base64Digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
