/// Whether readers of YAML 1.1 take a plain word for something else than a text or a number.
///
/// `NO` is false to them, `012` ten, `1:30` ninety, `2026-12-05` a moment. Source: the YAML 1.1 type
/// repository, yaml.org/type.
func isMisread(_ word: String) -> Bool {
  if word.utf8.count <= 5, misreadWords.contains(word.lowercased()) { return true }
  let digits = word.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
  guard let first = digits.first, isDigit(first) else { return false }
  if first == UInt8(ascii: "0"), digits.count > 1, let second = digits.dropFirst().first {
    return isDigit(second) || [UInt8(ascii: "x"), UInt8(ascii: "b")].contains(second)
      || digits.allSatisfy { isDigit($0) || $0 == UInt8(ascii: "_") }
  }
  let marks = Set(digits.filter { !isDigit($0) })
  if marks == [UInt8(ascii: "-")] {
    let parts = digits.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0].count == 4 && parts[1...].allSatisfy { !$0.isEmpty }
  }
  return !marks.isEmpty && marks.isSubset(of: [UInt8(ascii: ":"), UInt8(ascii: "_")])
    && digits.last.map(isDigit) == true
}

private let misreadWords: Set = ["yes", "no", "true", "false", "on", "off", "null", "~"]

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
