import Values
import Workbooks

/// The ids of the numbers of a workbook, the same in every format.
///
/// ```
/// Homes fixed first time     homes_fixed_first_time
/// Fälle, offen               falle_offen
/// 7-day retention            metric_7_day_retention
/// 初回訪問で直った家              metric_1
/// ```
struct MetricIDs {
  private var ids: [String: String] = [:]

  /// Gives each number an id, in this order.
  init(_ metrics: [Metric]) {
    var made = UniqueIDs(of: "metric")
    for metric in metrics {
      let key = Owner.folded(metric.name)
      if ids[key] == nil { ids[key] = made.next(for: metric.name) }
    }
  }

  /// The id of a number by its name, of which letter case and the width of white space do not count.
  subscript(name: String) -> String? { ids[Owner.folded(name)] }
}

extension WorkbookResult {
  /// The ids of its numbers.
  var metricIDs: MetricIDs { MetricIDs(metrics) }
}

/// Ids made from names, each of them given once.
///
/// They begin with a letter, end with a letter or a figure, and hold single underlines between
/// words, as dbt wants it; they are no words of SQL.
struct UniqueIDs {
  private let noun: String
  private var given: Set<String> = []

  /// Begins with none given; `noun` stands where a name has no letters of the alphabet.
  init(of noun: String) {
    self.noun = noun
  }

  /// An id that was not given before.
  mutating func next(for name: String) -> String {
    let words = Self.words(of: name)
    var number = words.isEmpty ? 1 : 2
    var base = noun
    if !words.isEmpty {
      base = Self.joined(words)
      if base.utf8.count < 2 || base.first?.isNumber == true || Self.reserved.contains(base) {
        base = noun + "_" + base
      }
      if given.insert(base).inserted { return base }
    }
    while !given.insert("\(base)_\(number)").inserted { number += 1 }
    return "\(base)_\(number)"
  }

  /// The words that fit into an id: PostgreSQL cuts names at 63 bytes.
  private static func joined(_ words: [String]) -> String {
    var id = String(words[0].prefix(48))
    for word in words.dropFirst() {
      guard id.utf8.count + word.utf8.count < 48 else { break }
      id += "_" + word
    }
    return id
  }

  /// Runs of plain letters and figures; marks over letters are left off, `Ä` is `a`.
  private static func words(of name: String) -> [String] {
    var words: [String] = [""]
    for scalar in name.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": words[words.count - 1].unicodeScalars.append(scalar)
      case "'", "’": break
      default:
        if let plain = plainLetters[scalar] {
          words[words.count - 1] += plain
        } else if scalar.properties.generalCategory != .nonspacingMark {
          words.append("")
        }
      }
    }
    return words.filter { !$0.isEmpty }
  }

  /// Letters of European languages without their marks.
  private static let plainLetters: [Unicode.Scalar: String] = {
    let letters = [
      ("a", "àáâãäåāăą"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"),
      ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"),
      ("n", "ñńņňŋ"), ("o", "òóôõöøōŏő"), ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşšș"),
      ("ss", "ß"), ("t", "ţťŧț"), ("th", "þ"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"),
      ("z", "źżž"),
    ]
    return letters.reduce(into: [:]) { table, entry in
      for letter in entry.1.unicodeScalars { table[letter] = entry.0 }
    }
  }()

  /// Words that a column cannot be called by in some database or in dbt, or that Mermaid obeys.
  private static let reserved = Set(
    """
    all analyse analyze and any array as asc between both by case cast check class collate column \
    constraint create cross current date day default desc distinct do drop else end except exists \
    false fetch flowchart for foreign from full graph grant group having hour in inner insert \
    intersect into is join key lateral leading left like limit metric_date metric_time \
    millisecond minute month natural northstar_day northstar_metrics not null offset on only or \
    order outer over partition primary quarter range references rank right row rows second \
    select set some style subgraph table then time timestamp to trailing true union unique \
    update user using value values view when where window with year week
    """.split(separator: " ").map(String.init))
}
