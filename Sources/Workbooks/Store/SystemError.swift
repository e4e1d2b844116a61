/// What the system answered to a call that failed.
public struct SystemError: Error, Hashable, Sendable {
  /// The call: `renameat`.
  public var call: String
  /// The error number, as `errno` gives it.
  public var code: Int32
}

extension SystemError: CustomStringConvertible {
  /// The system's words, lower case: `no space left on device`.
  public var description: String {
    let text = SystemCalls.text(of: code)
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
