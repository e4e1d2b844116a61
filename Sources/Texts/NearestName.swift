/// The known name nearest to a mistyped one, if any is near enough to be meant.
///
/// Case, spaces, hyphens and underscores are alike; about one slip in three letters is forgiven.
public func nearestName(to name: String, in names: some Sequence<String>) -> String? {
  let typed = comparable(name)
  guard !typed.isEmpty else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in names {
    let known = comparable(candidate)
    let allowed = min(3, max(typed.count, known.count) / 3)
    guard abs(typed.count - known.count) <= allowed else { continue }
    let distance = editDistance(typed, known)
    guard distance <= allowed, distance < best?.distance ?? .max else { continue }
    best = (candidate, distance)
  }
  return best?.name
}

private func comparable(_ name: String) -> [Character] {
  name.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 }
}

/// Insertions, deletions, substitutions and swaps of neighbours between two words.
///
/// Optimal string alignment, the restricted form of Damerau-Levenshtein distance.
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 0..<a.count {
    var row = [i + 1]
    for j in 0..<b.count {
      var least = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        least = min(least, beforeLast[j - 1] + 1)
      }
      row.append(least)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
