/// A search through earlier lines by a part of them, drawn in the line until it is taken.
struct HistorySearch {
  /// What came of a key.
  enum Step: Equatable {
    /// The search goes on.
    case goesOn
    /// What was found is put in the line, and the key does what it always does.
    case takes
    /// What was found is put in the line.
    case takesOnly
    /// The line is as it was.
    case cancels
  }

  private let lines: [String]
  private let old: (text: String, cursor: Int)
  private var query = ""
  private var place: Int?
  private var isFound = true

  /// A search through these, oldest first, that began at a line with the cursor so many scalars in.
  init(_ lines: [String], from line: (text: String, cursor: Int)) {
    self.lines = lines
    old = line
  }

  /// What stands in place of the prompt's sign.
  var sign: String {
    (isFound ? "search: " : "not found: ") + (query.isEmpty ? "" : query + " ") + "❯ "
  }

  /// What stands in the line, with the cursor where the part is.
  var shown: (text: String, cursor: Int) {
    guard let place else { return old }
    let text = lines[place]
    return (text, offset(in: text) ?? text.unicodeScalars.count)
  }

  /// What was found.
  var found: String? { isFound ? place.map { lines[$0] } : nil }

  /// Does what a key says; `isAlone` is whether no more bytes have come with it.
  mutating func take(_ event: KeyDecoder.Event, isAlone: Bool) -> Step {
    switch event {
    case .scalar(0x12), .key(.up), .key(.older), .key(.search):
      search(from: (place ?? lines.count) - 1, by: -1)
    case .scalar(0x13), .key(.down), .key(.newer): search(from: (place ?? lines.count) + 1, by: 1)
    case .scalar(0x07), .interrupt, .native(.viEscape): return .cancels
    case .scalar(0x1B) where isAlone: return .cancels
    case .scalar(0x0D), .scalar(0x0A): return found == nil ? .cancels : .takes
    case .key(.right): return found == nil ? .cancels : .takesOnly
    case .key(.erase):
      if !query.isEmpty { query.removeLast() }
      searchAnew()
    case .scalar(let value) where value >= 0x20:
      guard let scalar = Unicode.Scalar(value) else { break }
      extend(by: String(scalar))
    case .text(_, let text): extend(by: String(text.prefix { !$0.isNewline }))
    default: return found == nil ? .cancels : .takes
    }
    return .goesOn
  }

  private mutating func extend(by text: String) {
    query += text
    isFound = true
    search(from: place ?? lines.count - 1, by: -1)
    if offset(in: shown.text) == nil || place == nil { isFound = false }
  }

  private mutating func searchAnew() {
    (place, isFound) = (nil, true)
    if !query.isEmpty { search(from: lines.count - 1, by: -1) }
    isFound = query.isEmpty || place != nil
  }

  /// Goes to the nearest line that has the part, if there is one that way.
  private mutating func search(from start: Int, by step: Int) {
    guard !query.isEmpty, isFound else { return }
    var index = start
    while lines.indices.contains(index) {
      // The same line once more would look as if the key had done nothing.
      let isOther = place.map { lines[$0] != lines[index] || $0 == index } ?? true
      if isOther, offset(in: lines[index]) != nil {
        place = index
        return
      }
      index += step
    }
  }

  /// Where the part begins in a line, in scalars; capitals and small letters are alike.
  private func offset(in text: String) -> Int? {
    let whole = Array(text.lowercased().unicodeScalars)
    let part = Array(query.lowercased().unicodeScalars)
    guard part.count <= whole.count else { return nil }
    return (0...(whole.count - part.count)).first { whole[$0...].starts(with: part) }
  }
}
