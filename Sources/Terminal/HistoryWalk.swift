/// A walk with Up and Down through earlier lines and back to what was typed.
struct HistoryWalk {
  private var lines: [String]
  private var place: Int

  /// A walk through these, oldest first, from below the last.
  init(_ lines: [String]) {
    self.lines = lines + [""]
    place = lines.count
  }

  /// The line one older (-1) or newer (1), which the text in the line gives way to; nil at an end.
  ///
  /// What is changed on the way is found again.
  mutating func step(_ step: Int, from text: String) -> String? {
    guard lines.indices.contains(place + step) else { return nil }
    lines[place] = text
    place += step
    return lines[place]
  }
}
