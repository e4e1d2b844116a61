/// Runs the program once and returns its exit code.
public func runNorthstar() -> Int32 {
  0
}
