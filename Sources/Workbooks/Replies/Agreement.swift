/// Whether everybody a workshop names has accepted what stands now.
public enum Agreement: String, Hashable, Sendable {
  /// Not everybody has.
  case proposal
  /// All have.
  case agreed
}
