public import Values

/// Why a script cannot be run: every fault that was found, in the order of their places.
public struct ScriptFaults: Error, Hashable, Sendable {
  /// The faults; at least one.
  public let findings: [Finding]

  init(_ findings: [Finding]) {
    self.findings = findings.sorted { ($0.place, $0.code) < ($1.place, $1.code) }
  }
}

extension ScriptFaults: ExpressibleByArrayLiteral {
  /// Collects faults.
  public init(arrayLiteral findings: Finding...) {
    self.init(findings)
  }
}
