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
