import Scripts
import Workbooks

extension NoiseBrief {
  /// What the list was and what becomes of it; only what is known.
  var beforeAndAfter: [Block] {
    var sentences: [Prose] = []
    let isSorted = workshop.record["kpi_verdicts"]?.state == .done
    if let before = result("count_before"), before != "0" {
      if isSorted, let after = result("count_after") {
        sentences.append("\(strong: "\(before) numbers before, \(after) after")\(quieter).")
      } else {
        let looks = result("looks_before").map { ", \($0) looks a month" } ?? ""
        sentences.append("\(strong: "\(before) numbers")\(looks).")
      }
    }
    if let noise = result("noise_before") {
      let after = isSorted ? result("noise_after_planned") : nil
      let plan = after.map { "; the plan for those that stay is \($0)" } ?? ""
      sentences.append("\(noise) of the numbers moved nobody lately\(plan).")
    }
    if let orphans = result("orphan_ratio") {
      sentences.append("\(orphans) have no single name beside them.")
    }
    if let share = result("decision_yield_before"), let looks = workshop.text("decision_baseline") {
      sentences.append(
        "Of the last four times it was looked at, \(looks) ended with a changed plan (\(share)).")
    }
    return sentences.isEmpty ? [] : [.paragraph(Prose(sentences))]
  }

  private var quieter: String {
    guard let share = result("quieter_by"), let before = result("looks_before"),
      let after = result("looks_after")
    else { return "" }
    return ": quieter by \(share), from \(before) looks a month to \(after)"
      + " (a look: one person reads one number once)"
  }

  private func result(_ name: String) -> String? {
    let display = workshop.script.results.first { $0.name == name }?.display
    return workshop.results[name].flatMap { workshop.words.text($0, display) }
  }
}
