internal import Rules

extension Field {
  /// What a cell holds, under the name authors write.
  ///
  /// A new kind is a case here and its line in `described`: the keys a script may give it, the schema,
  /// the type of its values and the check of its limits follow.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Up to 140 characters.
    case text
    /// Up to 600 characters, several lines.
    case longText = "long_text"
    /// The name of someone, up to 60 characters.
    case person
    /// A number, with a unit if one is typed.
    case number
    /// A line that is crossed, such as `below 80 %`.
    case threshold
    /// Values in order.
    case numbers
    /// A point from 0, each worded.
    case scale
    /// A local day.
    case date
    /// Yes or no.
    case yesNo = "yes_no"
    /// One of the options.
    case choice
    /// Some of the options.
    case choices
  }
}

extension Field.Kind {
  /// What `min` and `max` are about.
  enum Measure: Hashable, Sendable {
    /// The length of a text.
    case characters
    /// A number.
    case amount
    /// A local day.
    case day
    /// How many values or ticks there are.
    case count
  }

  /// What scripts can say of a kind.
  private struct Traits {
    /// The type of its values; nothing where its options decide.
    var type: ValueType?
    /// What its limits are about; nothing for a kind without limits.
    var limits: Measure?
    /// The keys it has besides those of every kind and the limits.
    var keys: [String] = []
    /// The keys it cannot do without.
    var required: [String] = []
  }

  private static let known = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, $0.described) })

  private var traits: Traits { Field.Kind.known[self] ?? described }

  private var described: Traits {
    let options = ["options", "also", "sort", "recommend"]
    return switch self {
    case .text: Traits(type: .text, limits: .characters, keys: ["unique", "suggest"])
    case .longText: Traits(type: .text, limits: .characters, keys: ["unique"])
    case .person: Traits(type: .text, limits: .characters, keys: ["unique", "suggest", "duty"])
    case .threshold: Traits(type: .text)
    case .number: Traits(type: .number, limits: .amount, keys: ["whole"])
    case .numbers: Traits(type: .list(.number), limits: .count)
    case .scale: Traits(type: .number, keys: ["anchors"], required: ["anchors"])
    case .date: Traits(type: .date, limits: .day, keys: ["due"])
    case .yesNo: Traits(type: .yesNo)
    case .choice: Traits(keys: options, required: ["options"])
    case .choices: Traits(limits: .count, keys: options + ["ordered"], required: ["options"])
    }
  }

  /// The names of all kinds.
  static let names = allCases.map(\.rawValue)

  /// What its least and most are about; nothing for a kind without limits.
  var limits: Measure? { traits.limits }

  /// Whether its cells hold text, which scripts write with holes.
  var isText: Bool { traits.type == .text }

  /// Whether it offers options.
  var hasOptions: Bool { traits.type == nil }

  /// Whether several of its options can be ticked.
  var takesSeveral: Bool { hasOptions && limits == .count }

  /// Whether a cell left empty has a value: an empty text, or no ticks.
  var hasEmptyValue: Bool { isText || takesSeveral }

  /// The type of a field whose options, if it has any, are of a type.
  func type(ofOptions option: ValueType = .unknown) -> ValueType {
    traits.type ?? (takesSeveral ? .list(option) : option)
  }

  /// The type of its least and most.
  var limitType: ValueType { limits == .day ? .date : .number }

  /// The keys that say what an answer may be.
  var keys: [String] {
    ["optional", "open", "default"] + (limits == nil ? [] : ["min", "max"]) + traits.keys
  }

  /// The keys among those that it cannot do without.
  var requiredKeys: [String] { traits.required }
}
