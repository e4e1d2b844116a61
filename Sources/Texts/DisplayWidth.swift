/// The number of terminal columns that the text takes.
///
/// Control characters take none; pass text through ``visible(_:lines:)`` before it is shown.
public func displayWidth(_ text: String) -> Int {
  text.reduce(0) { $0 + $1.columns }
}

extension Character {
  /// The number of terminal columns of this character as people see it.
  ///
  /// An emoji is two columns wide whatever it is joined from; any other cluster is as wide as its
  /// scalars together: two for an East Asian wide one, none for a mark that sits on another.
  public var columns: Int {
    if let ascii = asciiValue { return ascii < 0x20 || ascii == 0x7F ? 0 : 1 }
    let sum = unicodeScalars.reduce(0) { $0 + $1.columns }
    return isJoinedEmoji ? Swift.min(2, sum * 2) : sum
  }

  /// Whether terminals disagree about how many columns this character takes.
  public var hasUncertainColumns: Bool {
    let scalars = unicodeScalars
    guard let first = scalars.first else { return false }
    if first.value >= 0x10000 || isJoinedEmoji { return true }
    return scalars.dropFirst().contains { $0.columns > 0 }
  }

  /// Whether several scalars make one emoji: joined ones, a skin tone, a flag, a keycap, or the
  /// emoji form of a sign that has a text form too.
  private var isJoinedEmoji: Bool {
    guard let first = unicodeScalars.first, first.properties.isEmoji else { return false }
    return unicodeScalars.dropFirst().contains { scalar in
      switch scalar.value {
      case 0x200D, 0xFE0F, 0x20E3, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF: true
      default: false
      }
    }
  }
}

extension Unicode.Scalar {
  /// The number of columns of this scalar alone.
  ///
  /// Marks and ignorable scalars take none, spacing marks one, as in the C libraries that most
  /// terminals follow.
  var columns: Int {
    if value < 0x300 {
      let isControl = value < 0x20 || (0x7F..<0xA0).contains(value)
      return isControl || value == 0xAD ? 0 : 1
    }
    if isWide { return 2 }
    return takesNoColumn ? 0 : 1
  }

  private var takesNoColumn: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator: true
    case .format: !isVisibleFormat
    default: isTrailingJamo || properties.isDefaultIgnorableCodePoint
    }
  }

  /// Vowels and final consonants that are drawn into the Hangul syllable before them.
  private var isTrailingJamo: Bool {
    (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value)
  }

  /// Arabic, Syriac and Kaithi number signs: of category Format, but drawn.
  private var isVisibleFormat: Bool {
    switch value {
    case 0x600...0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD: true
    default: false
    }
  }

  private var isWide: Bool {
    value >= 0x1100
      && (properties.isEmojiPresentation || eastAsianWide.contains { $0.contains(value) })
  }
}

/// Wide and full-width scalars of Unicode's East Asian Width, emoji left out; gaps that are not
/// assigned are closed.
private let eastAsianWide: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x3029,
  0x3030...0x303E, 0x3041...0x3096, 0x309B...0x3163, 0x3165...0x3247, 0x3250...0xA4C6,
  0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B,
  0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x16FE3, 0x16FF2...0x1B2FB, 0x1D300...0x1D376,
  0x1F200...0x1F265, 0x20000...0x3FFFD,
]

extension String {
  /// The text cut to so many columns, between two words where one ends in the second half; `mark`
  /// stands for what was left out and counts as well.
  public func cut(to columns: Int, mark: String = "…") -> String {
    guard displayWidth(self) > columns else { return self }
    let room = max(0, columns - displayWidth(mark))
    var (kept, width) = ("", 0)
    for character in self {
      guard width + character.columns <= room else { break }
      kept.append(character)
      width += character.columns
    }
    if let space = kept.lastIndex(of: " "), displayWidth(String(kept[..<space])) * 2 > room {
      kept = String(kept[..<space])
    }
    return kept.trimmed + mark
  }
}
