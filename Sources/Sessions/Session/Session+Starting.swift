public import Values

extension Session {
  /// Why this session would not start at a step; nothing when it would.
  public func refusal(toStartAt step: String, _ now: Instant) -> Refusal? {
    // Nothing of this copy is kept.
    var copy = self
    let effects = copy.start(now: now, newID: { "next" }, at: step)
    return effects.lazy.compactMap { if case .refuse(let refusal) = $0 { refusal } else { nil } }
      .first
  }
}
