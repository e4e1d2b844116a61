internal import Values

/// A key of a YAML mapping and its value.
struct YAMLEntry: Hashable, Sendable {
  /// The key.
  var key: String
  /// Where the key begins.
  var place: Place
  /// What stands behind it.
  var value: YAMLNode
}
