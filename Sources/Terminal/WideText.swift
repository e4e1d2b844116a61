#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension String {
  /// The text as libedit takes it: UTF-32 that ends with a zero.
  var wide: [wchar_t] {
    var wide: [wchar_t] = []
    wide.reserveCapacity(utf8.count + 1)
    for scalar in unicodeScalars where scalar != "\0" {
      wide.append(wchar_t(bitPattern: scalar.value))
    }
    return wide + [0]
  }

  /// The text of so many of libedit's characters.
  init(wide start: UnsafePointer<wchar_t>, count: Int) {
    var scalars = UnicodeScalarView()
    for character in UnsafeBufferPointer(start: start, count: count) {
      scalars.append(Unicode.Scalar(UInt32(bitPattern: character)) ?? "\u{FFFD}")
    }
    self.init(scalars)
  }
}
