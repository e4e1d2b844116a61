extension PlacedText {
  /// Whether a line ends what a person wrote: a signature, or what a mail program puts below it.
  var endsWhatWasWritten: Bool {
    guard let first = scalars.first?.value, Farewell.firsts.contains(first),
      scalars.count <= Farewell.longest
    else { return false }
    let words = Owner.folded(text)
    return Farewell.rules.contains { words.hasPrefix($0) } || Farewell.signs.contains(words)
      || words.hasPrefix("on ") && words.hasSuffix("wrote:")
  }

  /// Whether a line is a greeting alone, with or without the name below it: `Best, Leo`.
  func isGreeting(of signer: PlacedText) -> Bool {
    guard !isEmpty, scalars.count <= Farewell.longest else { return false }
    let names = Set(Owner.folded(signer.text).split(separator: " "))
    let words = Owner.folded(text).split { $0.isWhitespace || ",.!-".contains($0) }
    let greeting = words.filter { !names.contains($0) }.joined(separator: " ")
    return Farewell.greetings.contains(greeting) || greeting.isEmpty && !words.isEmpty
  }
}

/// How letters and mails end.
private enum Farewell {
  /// More scalars than such a line has.
  static let longest = 160

  /// How lines begin that are drawn below what was written, or that phones and programs add.
  static let rules = [
    "-----", "_____", "=====", "```", "sent from my ", "sent from mail for ", "sent from outlook",
    "get outlook for ",
  ]

  /// What any line of these kinds begins with; most lines do not.
  static let firsts: Set<Unicode.Scalar> = [
    "-", "_", "=", "`", "—", "S", "s", "G", "g", "O", "o",
  ]

  /// The line above a signature, and what is made of it by programs that correct what is typed.
  static let signs: Set = ["--", "—", "-"]

  static let greetings: Set = [
    "all the best", "best", "best regards", "best wishes", "br", "cheers", "greetings",
    "kind regards", "kr", "many thanks", "regards", "sincerely", "thank you", "thanks",
    "thanks and regards", "warm regards", "with kind regards", "yours sincerely",
  ]
}
