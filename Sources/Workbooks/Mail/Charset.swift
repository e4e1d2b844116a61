/// How the bytes of a text stand for characters.
enum Charset {
  /// UTF-8, and ASCII within it.
  case utf8
  /// Windows-1252, and ISO 8859-1 as everybody reads it.
  case windows1252

  /// The charset of a name in small letters; nothing when it is not known.
  init?(_ name: String) {
    switch name {
    case "utf-8", "utf8", "us-ascii", "ascii", "ansi_x3.4-1968": self = .utf8
    case "iso-8859-1", "iso8859-1", "latin1", "windows-1252", "cp1252": self = .windows1252
    default: return nil
    }
  }

  /// The characters that the bytes stand for, each where its first byte is.
  func scalars(
    of bytes: [Placed<UInt8>]
  ) throws(MailFaultAtSpot) -> [Placed<Unicode.Scalar>] {
    if let zero = bytes.first(where: { $0.value == 0 }) {
      throw Placed(value: .notText, spot: zero.spot)
    }
    switch self {
    case .utf8: return try Charset.decodedUTF8(bytes)
    case .windows1252:
      return bytes.map { Placed(value: Charset.scalar($0.value), spot: $0.spot) }
    }
  }

  private static func decodedUTF8(
    _ bytes: [Placed<UInt8>]
  ) throws(MailFaultAtSpot) -> [Placed<Unicode.Scalar>] {
    var scalars: [Placed<Unicode.Scalar>] = []
    scalars.reserveCapacity(bytes.count)
    var parser = Unicode.UTF8.ForwardParser()
    var input = bytes.lazy.map(\.value).makeIterator()
    var index = 0
    while true {
      switch parser.parseScalar(from: &input) {
      case .valid(let encoded):
        scalars.append(Placed(value: Unicode.UTF8.decode(encoded), spot: bytes[index].spot))
        index += encoded.count
      case .error: throw Placed(value: .notUTF8, spot: bytes[index].spot)
      case .emptyInput: return scalars
      }
    }
  }

  /// What a byte stands for in Windows-1252; the five it leaves open stay controls.
  static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80..<0xA0).contains(byte) else { return Unicode.Scalar(byte) }
    return between[Int(byte) - 0x80]
  }

  /// 0x80 to 0x9F, by <https://encoding.spec.whatwg.org/index-windows-1252.txt>.
  private static let between: [Unicode.Scalar] = [
    "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
    "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
  ]
}
