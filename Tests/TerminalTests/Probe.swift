import TestSupport

/// The prompt of `Tests/PromptProbe`, come up on a terminal.
func probe(
  _ arguments: [String] = [], environment: [String: String] = [:], rows: UInt16 = 24,
  columns: UInt16 = 80
) throws -> PseudoTerminal {
  let standard = ["TERM": "xterm-256color", "EDITRC": "/dev/null", "LC_ALL": "C.UTF-8"]
  let terminal = try PseudoTerminal(
    builtProduct("prompt-probe"), arguments,
    environment: standard.merging(environment) { $1 }, rows: rows, columns: columns)
  try terminal.wait(for: "❯ ")
  return terminal
}
