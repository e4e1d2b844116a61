public import Rules

extension ValueRule {
  /// Every name its cases use.
  public var dependencies: Set<Dependency> {
    cases.reduce(into: []) { names, line in
      names.formUnion(line.when?.dependencies ?? [])
      names.formUnion(line.because?.dependencies ?? [])
      switch line.yields {
      case .value(let value): names.formUnion(value.dependencies)
      case .text(let text): names.formUnion(text.dependencies)
      }
    }
  }
}
