import Scripts
import Values
import Workbooks

/// The page of the first workshop: a shorter list, one number in focus, a rule for newcomers.
struct NoiseBrief {
  let workshop: AnsweredWorkshop
  let numbers: [AnsweredRow]

  init(workshop: AnsweredWorkshop) {
    self.workshop = workshop
    numbers = workshop.rows(of: "kpis")
  }

  var brief: Brief {
    let place = workshop.text("review_scope")
    var blocks = workshop.draftNotice { open[$0.id] }
    blocks += scope(place)
    blocks += beforeAndAfter
    blocks += focus
    blocks += workshop.ownersAndReplies
    blocks += lists
    blocks += entryRule
    blocks += workshop.overrides
    blocks += Block.section(
      "The strongest objection", workshop.text("commit", "objection").map { [.quote($0)] } ?? [])
    blocks += workshop.followUps
    blocks += workshop.topics
    blocks += whatHappensNext
    let title = workshop.script.title + (place.map { ": " + $0.shortened(to: 60) } ?? "")
    return Brief(title: title, blocks: blocks)
  }

  /// What each step is about, after `still open`.
  private let open = [
    "review_scope": "the place",
    "decision_baseline": "how often a number changes a plan",
    "kpi_inventory": "the list of numbers",
    "kpi_use": "what each number changed",
    "kpi_kind": "what kind each number is",
    "kpi_verdicts": "what stays and what goes",
    "exit_terms": "when and how the rest goes",
    "focus_pick": "the number in focus",
    "focus_terms": "its values, dates and owner",
    "focus_question": "the decision question",
    "entry_rule": "the entry rule",
    "commit": "who sends this, and when it is checked",
  ]

  private func scope(_ place: String?) -> [Block] {
    let sentences = [place.map { "The place: \($0.sentence)" as Prose }, workshop.origin]
      .compactMap(\.self)
    return sentences.isEmpty ? [] : [.paragraph(Prose(sentences))]
  }

  private var entryRule: [Block] {
    var sentences: [Prose] = []
    if let cap = workshop.text("entry_rule", "cap") {
      sentences.append("This place holds at most \(cap) numbers.")
    }
    if let gatekeeper = workshop.text("entry_rule", "gatekeeper") {
      sentences.append("\(gatekeeper) guards the door.")
    }
    if let ticket = workshop.text("entry_rule", "ticket") {
      sentences.append("A newcomer brings \(ticket.sentence)")
    }
    return Block.section("The entry rule", sentences.isEmpty ? [] : [.paragraph(Prose(sentences))])
  }

  private var whatHappensNext: [Block] {
    var tasks: [Prose] = []
    if let sender = workshop.text("commit", "sender") {
      let audience = workshop.text("commit", "audience").map { " to \($0)" } ?? ""
      let day = workshop.text("commit", "send_by").map { " by \($0)" } ?? ""
      tasks.append("\(strong: sender) sends this page\(audience)\(day).")
    }
    if let day = workshop.text("commit", "recheck_on") {
      tasks.append(
        "\(strong: "Recheck on \(day):") how many of the last four times ended with a changed plan?"
      )
    }
    return Block.section("What happens next", Block.tasks(of: tasks))
  }
}
