import Workbooks

extension NoiseBrief {
  /// The numbers in focus, in order, with their terms and the decision question.
  var focus: [Block] {
    let ids = workshop.record["focus_pick"]?.value.array?.compactMap(\.string) ?? []
    let picked = ids.compactMap { id in numbers.first { $0.id == id } }
    guard !picked.isEmpty else { return [] }
    var blocks: [Block] = picked.map { .paragraph(Prose(terms(of: $0))) }
    if picked.count > 1 {
      blocks.append(.paragraph("They stand in order: when two pull apart, the first wins."))
    }
    if let question = workshop.text("focus_question") {
      blocks.append(
        .paragraph("If \(picked[0].name) slips back instead of moving, this is the choice:"))
      blocks.append(.quote(question))
    }
    return Block.section("The focus", blocks)
  }

  private func terms(of row: AnsweredRow) -> [Prose] {
    var terms = ""
    if let from = row.texts["from"] { terms += " from \(from)" }
    if let to = row.texts["to"] { terms += " to \(to)" }
    if let start = row.texts["start"], let end = row.texts["end"] {
      terms += (terms.isEmpty ? "" : ",") + " between \(start) and \(end)"
    }
    var sentences: [Prose] = ["\(strong: row.name)\(terms.isEmpty ? "" : ":")\(terms)."]
    if let follower = workshop.whoFindsOut("from", of: row, in: "focus_terms") {
      sentences.append("Where it stands now is not known yet\(follower).")
    }
    if let owner = row.texts["focus_owner"] { sentences.append("\(owner) leads it.") }
    if let rest = row.texts["not_now"] {
      sentences.append("Left alone meanwhile: \(rest.sentence)")
    }
    return sentences
  }
}
