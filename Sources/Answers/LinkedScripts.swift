public import Scripts

/// A workshop's script with those it reads, indexed so that no name is searched for twice.
public struct LinkedScripts: Sendable {
  /// The workshop's script.
  public let script: Script
  /// Where its names are asked for or computed.
  public let index: ScriptIndex
  /// The same of every script, by workshop.
  public let indexes: [String: ScriptIndex]

  /// Links a script to those it reads.
  public init(_ script: Script, reads: [Script]) {
    self.script = script
    index = ScriptIndex(script)
    let own = (script.id, index)
    indexes = Dictionary(
      [own] + reads.map { ($0.id, ScriptIndex($0)) }, uniquingKeysWith: { first, _ in first })
  }
}
