import Testing

/// One target of Swift and what its files may import.
struct Room: CustomTestStringConvertible {
  let name: String
  /// Targets of ours.
  let below: Set<String>
  /// Modules of the system and of outside packages.
  let outside: Set<String>

  init(_ name: String, _ below: Set<String> = [], outside: Set<String> = []) {
    self.name = name
    self.below = below
    self.outside = outside
  }

  var testDescription: String { name }
}
