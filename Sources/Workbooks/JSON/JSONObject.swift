/// The members of a JSON object in the order they are written.
///
/// Names are told apart by their bytes, as JSON does; Swift's own comparison takes a composed and
/// a decomposed `é` for the same text. The same members in another order are another object.
public struct JSONObject: Hashable, Sendable {
  /// The names in order.
  public private(set) var keys: [String] = []
  /// The values, in the order of their names.
  public private(set) var values: [JSONValue] = []

  /// Makes an object without members.
  public init() {}

  /// Makes an object from members; of two with one name the last counts, in the first's place.
  public init(_ members: some Sequence<(String, JSONValue)>) {
    for (key, value) in members { self[key] = value }
  }

  /// The value under this name; setting one that is not there adds it at the end, setting
  /// nothing takes it out.
  public subscript(key: String) -> JSONValue? {
    get { index(of: key).map { values[$0] } }
    set {
      switch (index(of: key), newValue) {
      case (let index?, let value?):
        values[index] = value
      case (let index?, nil):
        keys.remove(at: index)
        values.remove(at: index)
      case (nil, let value?):
        append(key, value)
      case (nil, nil):
        break
      }
    }
  }

  /// Adds a member that is known not to be there yet.
  mutating func append(_ key: String, _ value: JSONValue) {
    keys.append(key)
    values.append(value)
  }

  private func index(of key: String) -> Int? {
    // The first comparison is much faster and lets a few through that differ in their bytes.
    keys.firstIndex { $0 == key && $0.utf8.elementsEqual(key.utf8) }
  }
}

extension JSONObject: Sequence {
  /// Walks the members in order.
  public func makeIterator() -> AnyIterator<(key: String, value: JSONValue)> {
    var members = zip(keys, values).makeIterator()
    return AnyIterator { members.next().map { (key: $0.0, value: $0.1) } }
  }

  /// Whether there are no members.
  public var isEmpty: Bool { keys.isEmpty }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// Makes an object with its members in the order written.
  public init(dictionaryLiteral members: (String, JSONValue)...) { self.init(members) }
}
