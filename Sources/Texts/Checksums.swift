extension Sequence<UInt8> {
  /// The 32-bit FNV-1a hash of the bytes; ids of rows in people's workbooks are made of it.
  ///
  /// Source: draft-eastlake-fnv. It is no safeguard against intent.
  public var fnv1a32: UInt32 {
    reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }

  /// The 64-bit FNV-1a hash of the bytes; replies in people's workbooks hold it.
  ///
  /// Source: draft-eastlake-fnv. It is no safeguard against intent.
  public var fnv1a64: UInt64 {
    reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
