/// The bytes of a file, line by line.
///
/// A line ends with LF, or CR LF; with CR in a file that has no LF.
struct SourceLines: Sendable {
  private let bytes: [UInt8]
  /// Where each line begins, and where one would behind the last.
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    let lineEnd: UInt8 = bytes.contains(0x0A) ? 0x0A : 0x0D
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == lineEnd { starts.append(index + 1) }
    self.bytes = bytes
    self.starts = starts + [bytes.count]
  }

  /// The numbers of the lines, counted from 0.
  var range: Range<Int> { 0..<starts.count - 1 }

  /// A line without its end.
  subscript(number: Int) -> ArraySlice<UInt8> {
    var line = bytes[starts[number]..<starts[number + 1]]
    if line.last == 0x0A { line.removeLast() }
    while line.last == 0x0D { line.removeLast() }
    return line
  }

  /// Where a line begins.
  func spot(of number: Int) -> Spot { Spot(line: number + 1, column: 1) }

  /// The bytes of a line and where each stands; columns count bytes, or the scalars of UTF-8.
  func placed(_ number: Int, inBytes: Bool = false) -> [Placed<UInt8>] {
    var spot = Spot(line: number + 1, column: 0)
    return self[number].map { byte in
      // Continuation bytes do not begin a scalar.
      if inBytes || byte & 0xC0 != 0x80 { spot.column += 1 }
      return Placed(value: byte, spot: spot)
    }
  }
}
