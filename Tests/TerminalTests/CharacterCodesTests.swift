import Testing

@testable import Terminal

@Suite struct CharacterCodesTests {
  @Test(arguments: [
    ("abc", 3), ("ae\u{301}b", 3), ("👩\u{200D}🔬🇩🇪", 2), ("日本語", 3), ("\u{20001}x", 2),
    ("a\nb", 3), ("a\u{323}\u{302}a\u{302}\u{323}", 2),
  ])
  func givesEachCharacterACode(_ text: String, _ count: Int) {
    var characters = CharacterCodes()
    let codes = characters.encode(text)
    #expect(codes.count == count)
    // Scalar by scalar: texts that mean the same must stay as they were typed.
    #expect(Array(characters.decode(codes).unicodeScalars) == Array(text.unicodeScalars))
    #expect(characters.scalarCount(codes) == text.unicodeScalars.count)
    #expect(characters.encode(text) == codes)
  }
}
