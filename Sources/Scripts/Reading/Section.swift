internal import Values

/// A mapping of a script whose keys have been checked.
struct Section: Sendable {
  /// The mapping.
  let node: YAMLNode
  /// What messages call it: `step 'welcome'`.
  let name: String

  /// Where it begins.
  var place: Place { node.place }
  /// The value of a key.
  subscript(key: String) -> YAMLNode? { node[key] }
}
