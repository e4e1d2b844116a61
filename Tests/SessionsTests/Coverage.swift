/// What was done in which step.
struct Coverage: Hashable, Sendable {
  /// A step of a workshop.
  struct Step: Hashable, Sendable {
    var workshop: String
    var id: String
  }

  /// What can be done in a step.
  enum Deed: Hashable, Sendable {
    case visit, edit, `return`, drop
  }

  /// What can happen in any step.
  enum Way: CaseIterable, Hashable, Sendable {
    case previewTaken, previewLeft, parkedBack
  }

  private(set) var done: [Step: Set<Deed>] = [:]
  var ways: Set<Way> = []

  mutating func note(_ deed: Deed, at step: Step) { done[step, default: []].insert(deed) }

  /// What there is in this one and not in another, in words.
  func without(_ other: Coverage) -> [String] {
    let deeds = done.flatMap { step, deeds in
      deeds.subtracting(other.done[step] ?? []).map { "\(step.workshop) \(step.id): \($0)" }
    }
    return (deeds + ways.subtracting(other.ways).map { "\($0)" }).sorted()
  }

  /// What was done in either.
  func union(_ other: Coverage) -> Coverage {
    var both = self
    both.done.merge(other.done) { $0.union($1) }
    both.ways.formUnion(other.ways)
    return both
  }
}
