import Workbooks

extension [Owner] {
  /// What stands, in a sentence: how many have accepted, and what keeps it a proposal.
  var summary: String {
    guard agreement == .proposal else {
      switch count {
      case 0: return "Nobody is named."
      case 1: return "The one owner has accepted: agreed."
      default: return "All \(count) owners have accepted: agreed."
      }
    }
    func names(_ words: String, _ stand: Owner.Stand) -> String {
      let names = filter { $0.stand == stand }.map(\.name)
      return names.isEmpty ? "" : "; \(words) \(names.joined(separator: ", "))"
    }
    return "\(accepted) of \(count) owners have accepted"
      + names("accepted before the last change:", .acceptedBefore)
      + names("a change is wanted by", .wantsChange) + names("declined by", .declined)
      + names("still to hear from", .silent) + "."
  }
}

extension Owner {
  /// The owner as other programs read it.
  var json: JSONValue {
    [
      "name": .string(name), "carries": .array(duties.map { .string($0.text) }),
      "stand": .string(stand.rawValue), "words": reply?.answer.words.map { .string($0) } ?? .null,
    ]
  }
}
