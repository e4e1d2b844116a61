extension WordLists {
  /// Whether a text counts money of ours: `fin_hard` once the phrases of `sales_ok` are out.
  func isMoney(_ text: String) -> Bool {
    matches(removing("sales_ok", from: text), "fin_hard")
  }

  /// Whether a text only promises attention: `vague_action`, and no `action` besides.
  func isVague(_ text: String) -> Bool {
    matches(text, "vague_action") && !matches(removing("vague_action", from: text), "action")
  }

  /// Whether all of a text says no, or nothing.
  func isNone(_ text: String) -> Bool {
    text.allSatisfy(\.isWhitespace) || matches(text, "none_answer")
  }

  /// What sort of owner a text names.
  func ownerKind(of text: String) -> OwnerKind {
    if isNone(text) { return .none }
    let owner = withoutRole(text)
    if matches(owner, "role_one"), !namesSeveral(owner) { return .role }
    return matches(owner, "group_owner") ? .group : .person
  }

  /// Whom a text names, a person without their role, and whether that is one person; nothing when
  /// it names nobody.
  public func owner(in text: String) -> (name: String, isPerson: Bool)? {
    let kind = ownerKind(of: text)
    guard kind != .none else { return nil }
    let name = kind == .person ? withoutRole(text) : text
    return (name.split(whereSeparator: \.isWhitespace).joined(separator: " "), kind == .person)
  }

  /// `Dana Ruiz, dispatch lead` without its tail.
  private func withoutRole(_ text: String) -> String {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, matches(String(parts[1]), "role_one") else { return text }
    return String(parts[0])
  }

  private func namesSeveral(_ owner: String) -> Bool {
    owner.contains { ",&/+?".contains($0) }
      || owner.lowercased().split(whereSeparator: { !$0.isLetter }).contains("and")
  }
}
