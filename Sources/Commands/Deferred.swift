/// A value that is computed when it is first asked for, once.
final class Deferred<Value> {
  private let compute: () -> Value

  /// Keeps how the value is computed.
  init(_ compute: @escaping () -> Value) {
    self.compute = compute
  }

  /// The value.
  private(set) lazy var value = compute()
}
