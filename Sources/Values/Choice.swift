/// One of the options a question offers, with the columns an author gave it.
public struct Choice: Hashable, Sendable {
  /// The name it is stored under: `customer_result`.
  public var id: String
  /// The words a person sees: `customer result`.
  public var label: String
  /// Other words people have for it: `every week`.
  public var synonyms: [String]
  /// What belongs to the option, as numbers and texts: `looks` is 4.3 for `weekly`.
  public var columns: [String: Value]

  /// Makes an option; without a label it is the id with spaces.
  public init(
    id: String, label: String? = nil, synonyms: [String] = [], columns: [String: Value] = [:]
  ) {
    self.id = id
    self.label = label ?? id.inWords
    self.synonyms = synonyms
    self.columns = columns
  }

  /// Two options are the same when their ids are.
  public static func == (a: Choice, b: Choice) -> Bool { a.id == b.id }
  /// Hashes the id.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// Options that belong together under one name, in the order they are shown.
public struct ChoiceSet: Hashable, Sendable {
  /// The name expressions use: `cadence`.
  public var name: String
  /// The options in order.
  public var options: [Choice]

  /// Makes a choice set.
  public init(name: String, options: [Choice]) {
    self.name = name
    self.options = options
  }

  /// The option with this id.
  public subscript(id: String) -> Choice? { options.first { $0.id == id } }
}
