import Foundation
import Rules
import Testing
import Values

/// Files beside the tests.
enum Fixtures {
  static func decoded<T: Decodable>(_ name: String, as type: T.Type = T.self) throws -> T {
    let url = try #require(
      Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Fixtures"))
    return try JSONDecoder().decode(type, from: Data(contentsOf: url))
  }

  /// The lists as regular expressions, as they were before they became phrases.
  static func patterns() throws -> [String: String] {
    try decoded("word-patterns")
  }

  /// The catalogs of the workshops, each with those it reads.
  static func catalogs() throws -> [String: Catalog] {
    let written: [String: WrittenCatalog] = try decoded("catalogs")
    var catalogs: [String: Catalog] = [:]
    let sets = written.values.reduce(into: [String: ChoiceSet]()) { sets, catalog in
      for (name, options) in catalog.choices { sets[name] = options.choiceSet(name) }
    }
    for (id, written) in written {
      var catalog = Catalog(workshop: id)
      catalog.names = written.names.mapValues { $0.entry(sets) }
      catalog.columns = written.columns.mapValues { $0.mapValues { $0.entry(sets) } }
      catalog.choices = written.choices.keys.reduce(into: [:]) { $0[$1] = sets[$1] }
      catalog.lists = Set(try patterns().keys)
      catalogs[id] = catalog
    }
    let reads = ["ws02": ["ws01"], "ws03": ["ws01", "ws02"], "recheck": ["ws01", "ws02", "ws03"]]
    for id in ["ws02", "ws03", "recheck"] {
      for other in reads[id] ?? [] {
        let catalog = catalogs[other]
        catalogs[id]?.others[other] = catalog
      }
    }
    return catalogs
  }
}

struct WrittenCatalog: Decodable {
  struct Option: Decodable {
    var id: String
    var label: String?
    var columns: [String: String]
  }

  struct Entry: Decodable {
    var type: String
    var step: Int?
    var also: [Option]?

    func entry(_ sets: [String: ChoiceSet]) -> Catalog.Entry {
      Catalog.Entry(
        ValueType(written: type, sets), step: step, also: also.map { $0.choiceSet("also") })
    }
  }

  var names: [String: Entry]
  var columns: [String: [String: Entry]]
  var choices: [String: [Option]]
}

extension [WrittenCatalog.Option] {
  func choiceSet(_ name: String) -> ChoiceSet {
    ChoiceSet(
      name: name,
      options: map { option in
        Choice(
          id: option.id, label: option.label,
          columns: option.columns.mapValues { Double($0).map { .number($0) } ?? .text($0) })
      })
  }
}

extension ValueType {
  /// The type written as `list:row:ws01.kpis`.
  init(written: String, _ sets: [String: ChoiceSet]) {
    let parts = written.split(separator: ":", maxSplits: 1).map(String.init)
    switch parts[0] {
    case "text": self = .text
    case "number": self = .number
    case "date": self = .date
    case "yes_no": self = .yesNo
    case "set": self = sets[parts[1]].map(ValueType.choice) ?? .unknown
    case "list": self = .list(ValueType(written: parts[1], sets))
    case "row":
      let names = parts[1].split(separator: ".").map(String.init)
      self = .row(workshop: names[0], set: names[1])
    default: self = .unknown
    }
  }
}

extension Fixtures {
  /// Every text of the examples and of the worked answers, with its cells.
  static func texts() throws -> [String] {
    let url = try #require(
      Bundle.module.url(forResource: "answers", withExtension: "txt", subdirectory: "Fixtures"))
    var texts = Set<String>()
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
      texts.insert(String(line))
      for cell in line.split(separator: "|") {
        texts.insert(cell.trimmingCharacters(in: .whitespaces))
      }
    }
    let examples: WrittenExamples = try decoded("good-and-weak")
    for rule in examples.rules {
      for example in rule.good + rule.weak { texts.formUnion(example.texts) }
    }
    texts.formUnion(examples.lists.map(\.text))
    return texts.sorted()
  }
}

/// What the lists must and must not match, and the answers rules speak or stay silent about.
struct WrittenExamples: Decodable {
  struct Match: Decodable, CustomTestStringConvertible {
    var list: String
    var text: String
    var matches: Bool

    var testDescription: String { "\(list) \(matches ? "has" : "lacks") '\(text)'" }
  }

  struct Rule: Decodable {
    var rule: String
    var good: [Example]
    var weak: [Example]
  }

  /// One text, or cells by name.
  enum Example: Decodable {
    case text(String)
    case cells([String: Cell])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else {
        self = .cells(try container.decode([String: Cell].self))
      }
    }

    var texts: [String] {
      switch self {
      case .text(let text): [text]
      case .cells(let cells): cells.values.compactMap(\.text)
      }
    }
  }

  enum Cell: Decodable {
    case text(String)
    case number(Double)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }
  }

  var rules: [Rule]
  var lists: [Match]
}
