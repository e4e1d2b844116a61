/// A fault in a person's file, with the place where they can mend it.
///
/// The description is the whole message, in the form compilers use:
///
/// ```
/// ws04.yaml:12:5: error: unknown key 'mintues'; did you mean 'minutes'?
/// ```
public struct Finding: Hashable, Sendable, Error {
  /// A stable code that tools can match: `unknown-key`.
  public var code: String
  /// Where the fault is.
  public var place: Place
  /// What is wrong, lower case, no full stop, the person's words in single quotes.
  public var message: String
  /// What to do about it, if that is known.
  public var remedy: String?

  /// Makes a finding.
  public init(_ code: String, at place: Place, _ message: String, remedy: String? = nil) {
    self.code = code
    self.place = place
    self.message = message
    self.remedy = remedy
  }
}

extension Finding: CustomStringConvertible {
  /// The whole message as a person sees it.
  public var description: String {
    "\(place): error: \(message)" + (remedy.map { "; \($0)" } ?? "")
  }
}
