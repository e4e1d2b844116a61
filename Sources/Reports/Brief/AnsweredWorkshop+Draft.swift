import Scripts
import Workbooks

extension AnsweredWorkshop {
  /// What is missing, for the top of the page; nothing when nothing is.
  ///
  /// `words` says what a step is about, to follow `still open:`; nothing for one that asks nothing.
  func draftNotice(_ words: (Step) -> String?) -> [Block] {
    let open = script.steps.indices.filter(isOpen)
    let stale = script.steps.filter { record[$0.id]?.stale == true }.compactMap(words)
    var sentences: [Prose] = []
    if open.count == script.steps.count {
      sentences.append("\(strong: "A draft:") nothing is answered yet.")
    } else if !open.isEmpty {
      let answered = script.steps.indices.filter(isAnswered).count
      let all = String(answered + open.count)
      sentences.append("\(strong: "A draft:") \(String(answered)) of \(all) steps answered.")
      let missing = open.compactMap { words(script.steps[$0]) }
      if !missing.isEmpty {
        sentences.append("Still open: \(missing.joined(separator: "; ").sentence)")
      }
    }
    if !stale.isEmpty {
      let list = stale.joined(separator: "; ")
      sentences.append(
        "To be looked at again, as something they build on has changed: \(list.sentence)")
    }
    return sentences.isEmpty ? [] : [.paragraph(Prose(sentences))]
  }

  /// Whether a step is answered, or put off on purpose.
  func isAnswered(_ step: Int) -> Bool { record[script.steps[step].id]?.state == .done }

  /// Whether an answer is still to come; a step with a condition that was passed over is not open.
  private func isOpen(_ step: Int) -> Bool {
    guard !isAnswered(step) else { return false }
    let wasBegun = record[script.steps[step].id]?.state == .open
    let wasPassed = script.steps.indices[(step + 1)...].contains(where: isAnswered)
    return wasBegun || script.steps[step].when == nil || !wasPassed
  }
}
