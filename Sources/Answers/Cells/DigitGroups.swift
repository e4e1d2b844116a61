/// The digits a number begins with, and what they can mean.
///
/// Marks between digits part thousands or begin decimals: `1.234` can be either, `1.234,5` cannot.
struct DigitGroups {
  /// The number of characters they take up.
  let length: Int
  private var groups = [""]
  private var marks: [Character] = []
  private var exponent = 0

  /// Reads as many digits, and marks before digits, as a text begins with; its digits, marks, signs and
  /// spaces are plain.
  init(beginning text: Substring) {
    var rest = text
    while let first = rest.first {
      if first.isDigit {
        groups[groups.count - 1].append(first)
        rest.removeFirst()
      } else if DigitGroups.marks.contains(first), rest.dropFirst().first?.isDigit == true,
        first != " " || DigitGroups.goesOn(behind: groups, rest)
      {
        marks.append(first)
        groups.append("")
        rest.removeFirst()
      } else {
        break
      }
    }
    if let (power, length) = DigitGroups.exponent(rest), groups != [""] {
      exponent = power
      rest = rest.dropFirst(length)
    }
    length = text.count - rest.count
  }

  /// Whether there is no digit.
  var isEmpty: Bool { groups == [""] }

  /// The digits alone, if nothing stands between them.
  var plain: String? { marks.isEmpty && exponent == 0 ? groups[0] : nil }

  /// The numbers they can mean, times a power of ten; the one at face value first, where a point begins
  /// decimals.
  func readings(power: Int) -> [Double] {
    let power = power + exponent
    let found = power == 0 ? decimals : Array(decimals.prefix(1))
    return found.compactMap { Double("\($0)e\(power)") }
  }

  /// The numbers they can mean, with a point before decimals.
  private var decimals: [String] {
    guard let last = marks.last else { return groups }
    let whole = groups.joined()
    let withPoint = groups.dropLast().joined() + "." + groups[groups.count - 1]
    guard marks.count > 1 else {
      let isGrouped = DigitGroups.areThousands(groups)
      switch last {
      case ",": return [isGrouped ? whole : withPoint]
      case ".": return isGrouped ? [withPoint, whole] : [withPoint]
      default: return isGrouped ? [whole] : []
      }
    }
    if Set(marks).count == 1 {
      let isIndian = last == "," && DigitGroups.areThousands(groups, of: 2)
      return DigitGroups.areThousands(groups) || isIndian ? [whole] : []
    }
    guard last == "." || last == ",", Set(marks.dropLast()).count == 1, marks[0] != last,
      DigitGroups.areThousands(Array(groups.dropLast()))
    else { return [] }
    return [withPoint]
  }

  private static let marks: Set<Character> = [".", ",", "'", " "]

  /// Whether groups are thousands as people part them; in India those before the last have two digits.
  private static func areThousands(_ groups: [String], of size: Int = 3) -> Bool {
    guard let first = groups.first, let last = groups.last, groups.count > 1 else { return false }
    return (1...size).contains(first.count) && first.first != "0" && last.count == 3
      && groups.dropFirst().dropLast().allSatisfy { $0.count == size }
  }

  /// Whether a space parts thousands: behind one to three digits, and before three.
  private static func goesOn(behind groups: [String], _ rest: Substring) -> Bool {
    guard let last = groups.last, (1...3).contains(last.count) else { return false }
    return rest.dropFirst().prefix { $0.isDigit }.count == 3
  }

  /// A power of ten as machines write it, `e3` or `E+03`, and its length.
  private static func exponent(_ text: Substring) -> (power: Int, length: Int)? {
    guard text.first == "e" || text.first == "E" else { return nil }
    let sign = text.dropFirst().prefix { $0 == "-" || $0 == "+" }
    let digits = text.dropFirst(1 + sign.count).prefix { $0.isDigit }
    let length = 1 + sign.count + digits.count
    guard sign.count <= 1, (1...3).contains(digits.count), let power = Int(sign + digits),
      text.dropFirst(length).first?.isLetter != true
    else { return nil }
    return (power, length)
  }
}
