internal import Values

/// A value in a YAML file, with the place where it begins.
struct YAMLNode: Hashable, Sendable {
  /// What a value is.
  enum Content: Hashable, Sendable {
    /// A word, number or text, as it was written.
    case scalar(String)
    /// A list.
    case sequence([YAMLNode])
    /// Keys and their values, in order; no key comes twice.
    case mapping([YAMLEntry])
  }

  /// How a scalar is written.
  enum Style: Hashable, Sendable {
    /// Without quotes.
    case plain
    /// In single or double quotes.
    case quoted
    /// As a block after `|` or `>`.
    case block
  }

  /// Where it begins; a quoted text at its quote.
  var place: Place
  /// How it is written; lists and mappings are plain.
  var style: Style
  /// What it is.
  var content: Content

  /// The scalar's text.
  var text: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  /// The entries of a mapping.
  var entries: [YAMLEntry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// The elements of a list.
  var elements: [YAMLNode]? {
    if case .sequence(let elements) = content { elements } else { nil }
  }

  /// The value of a key of a mapping.
  subscript(key: String) -> YAMLNode? {
    entries?.first { $0.key == key }?.value
  }
}

/// A key of a YAML mapping and its value.
struct YAMLEntry: Hashable, Sendable {
  /// The key.
  var key: String
  /// Where the key begins.
  var place: Place
  /// What stands behind it.
  var value: YAMLNode
}
