import Workbooks

extension NoiseBrief {
  /// What stays, what leaves the screen and what is given up.
  var lists: [Block] {
    Block.section("Kept", Block.table(with("keep").map(keptCells)))
      + Block.section("Parked", parked)
      + Block.section("Retired", Block.table(with("retire").map(retiredCells)))
  }

  private func with(_ verdict: String) -> [AnsweredRow] {
    numbers.filter { $0.has(verdict, in: "verdict") }
  }

  private func keptCells(_ row: AnsweredRow) -> [(column: String, cell: String)] {
    let move = row.texts["monday_move"].map { "if it halved: \($0)" }
    let reasons = [row.texts["reason"], move].compactMap(\.self)
    let guards = row.has("safety_limit", in: "kind") ? "it guards a limit" : ""
    let earned = reasons.isEmpty ? row.texts["changed"] ?? guards : reasons.joined(separator: "; ")
    return [
      ("Number", row.name), ("Kind", row["kind"]), ("Owner", row["owner"]),
      ("Why it stays", earned), ("Limit", row["limit"]),
    ]
  }

  private var parked: [Block] {
    let rows = with("park")
    guard !rows.isEmpty else { return [] }
    return Block.table(
      rows.map { row in
        let duty = row.has("must_report", in: "kind")
        return [
          ("Number", row.name),
          ("Back if", duty ? "moves to the page of duties" : row["bring_back_if"]),
          ("Last day", row["last_day"]), ("Told", row["told"]),
        ]
      }) + [
        .paragraph(
          "A parked number counts as retired 90 days after its last day unless it is back by then.")
      ]
  }

  private func retiredCells(_ row: AnsweredRow) -> [(column: String, cell: String)] {
    [
      ("Number", row.name), ("Last day", row["last_day"]), ("Told", row["told"]),
      ("Twin of", row["same_as"]),
    ]
  }
}
