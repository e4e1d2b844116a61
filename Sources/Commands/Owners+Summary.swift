import Workbooks

extension [Owner] {
  /// What stands, in a sentence: how many have accepted, and what keeps it a proposal.
  var summary: String {
    guard agreement == "proposal" else {
      return isEmpty ? "Nobody is named." : "All \(count) owners have accepted: agreed."
    }
    func names(_ words: String, _ isMeant: (Owner) -> Bool) -> String {
      let names = filter(isMeant).map(\.name)
      return names.isEmpty ? "" : "; \(words) \(names.joined(separator: ", "))"
    }
    return "\(accepted) of \(count) owners have accepted"
      + names("accepted before the last change:") { $0.stand == .acceptedBefore }
      + names("a change is wanted by") { $0.hasSaid(.wants) }
      + names("declined by") { $0.hasSaid(.declines) }
      + names("still to hear from") { $0.stand == .silent } + "."
  }
}

extension Owner {
  fileprivate enum Objection { case wants, declines }

  fileprivate func hasSaid(_ objection: Objection) -> Bool {
    switch (reply?.answer, objection) {
    case (.acceptedWithChange?, .wants), (.declined?, .declines): true
    default: false
    }
  }
}
