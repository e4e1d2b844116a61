/// Whether colour is wanted: the words after `--color`.
public enum ColourChoice: String, Hashable, Sendable, CaseIterable {
  /// Colour when the stream is a terminal that can show it, and nobody has said otherwise.
  case auto
  /// Colour in pipes and files too.
  case always
  /// No colour.
  case never

  /// Whether one stream gets colour.
  ///
  /// The choice comes first, then `NO_COLOR`, then `CLICOLOR_FORCE`, then whether the stream is a
  /// terminal that is not dumb. Sources: no-color.org, bixense.com/clicolors.
  public func isOn(environment: [String: String], isTerminal: Bool) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if environment["NO_COLOR"]?.isEmpty == false { return false }
    if let force = environment["CLICOLOR_FORCE"], !force.isEmpty, force != "0" { return true }
    return isTerminal && canMoveCursor(environment)
  }
}

/// Whether `TERM` names a terminal that understands escape sequences.
func canMoveCursor(_ environment: [String: String]) -> Bool {
  let kind = environment["TERM"] ?? ""
  return !kind.isEmpty && kind != "dumb"
}
