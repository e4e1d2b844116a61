import Foundation

/// Drives too long for every run of the tests; `make validate` asks for them.
public enum LongDrives {
  /// Whether `NORTHSTAR_LONG` stands in the environment.
  public static let areAsked = ProcessInfo.processInfo.environment["NORTHSTAR_LONG"] != nil
}
