import Scripts
import Values
import Workbooks

/// What is missing in an unfinished workshop, for the top of its page.
struct DraftNotice {
  let script: Script
  let record: WorkshopRecord

  /// What is missing; nothing when nothing is.
  var blocks: [Block] {
    let open = script.steps.indices.filter(isOpen)
    let stale = script.steps.filter { record[$0.id]?.stale == true }.compactMap(subject(of:))
    var sentences: [Prose] = []
    if open.count == script.steps.count {
      sentences.append("\(strong: "A draft:") nothing is answered yet.")
    } else if !open.isEmpty {
      let answered = script.steps.indices.filter(isAnswered).count
      let all = String(answered + open.count)
      sentences.append("\(strong: "A draft:") \(String(answered)) of \(all) steps answered.")
      let missing = open.compactMap { subject(of: script.steps[$0]) }
      if !missing.isEmpty {
        sentences.append("Still open: \(missing.joined(separator: "; ").sentence)")
      }
    }
    if !stale.isEmpty {
      let list = stale.joined(separator: "; ")
      sentences.append(
        "To be looked at again, as something they build on has changed: \(list.sentence)")
    }
    return Block.paragraph(of: sentences)
  }

  /// What a step is about, in its author's words or those of its question; nothing for one that asks
  /// nothing, or that its author leaves out with `-`.
  private func subject(of step: Step) -> String? {
    if step.shape == .read || step.about == "-" { return nil }
    return step.about ?? record[step.id]?.question.nonBlank ?? step.id.inWords
  }

  /// Whether a step is answered, or put off on purpose.
  private func isAnswered(_ step: Int) -> Bool { record[script.steps[step].id]?.state == .done }

  /// Whether an answer is still to come; a step with a condition that was passed over is not open.
  private func isOpen(_ step: Int) -> Bool {
    guard !isAnswered(step) else { return false }
    let wasBegun = record[script.steps[step].id]?.state == .open
    let wasPassed = script.steps.indices[(step + 1)...].contains(where: isAnswered)
    return wasBegun || script.steps[step].when == nil || !wasPassed
  }
}
