import Rules
import Scripts

extension StartingRows {
  /// Every name its rows and cells use.
  var dependencies: Set<Dependency> {
    cells.reduce(into: each?.dependencies ?? []) { $0.formUnion($1.yields.dependencies) }
  }
}

extension ValueRule.Yield {
  /// Every name it uses.
  var dependencies: Set<Dependency> {
    switch self {
    case .value(let value): value.dependencies
    case .text(let text): text.dependencies
    }
  }
}
