internal import Values

/// Characters that are not seen or reorder what is seen, in texts and comments alike.
func invisibleCharacters(in text: String, file: String) -> [Finding] {
  guard !text.utf8.allSatisfy({ $0 < 0x7F && ($0 >= 0x20 || $0 == 0x0A) }) else { return [] }
  var findings: [Finding] = []
  var place = Place(file: file, line: 1, column: 1)
  for (index, scalar) in text.unicodeScalars.enumerated() {
    if isInvisible(scalar), !(index == 0 && scalar == "\u{FEFF}") {
      let code = String(scalar.value, radix: 16, uppercase: true)
      let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
      findings.append(
        Finding(
          "invisible-character", at: place, "the character \(name) cannot be seen",
          remedy: "delete it"))
    }
    if scalar == "\n" {
      place = Place(file: file, line: place.line + 1, column: 1)
    } else {
      place.column += 1
    }
  }
  return findings
}

private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D: false
  case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F,
    0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
    true
  default: false
  }
}
