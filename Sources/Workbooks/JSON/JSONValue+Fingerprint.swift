extension JSONValue {
  /// Sixteen hexadecimal digits that differ when the value does, but for a chance of 1 in 2⁶⁴.
  ///
  /// Source: FNV-1a, 64 bits, over the bytes as they are written. It is no safeguard against intent.
  public var fingerprint: String {
    let hash = JSONWriter.bytes(self).reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
