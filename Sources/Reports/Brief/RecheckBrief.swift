import Scripts

/// The page of a recheck: what a month has changed, what follows, then the answers it rests on.
struct RecheckBrief {
  let workshop: AnsweredWorkshop
  /// What the closing step says of before and after.
  let conclusion: [String]

  var brief: Brief {
    let questions = QuestionsBrief(workshop: workshop)
    var blocks = questions.notice
    blocks += workshop.origin.map { [.paragraph($0)] } ?? []
    blocks += Block.section("Before and after", Block.list(of: conclusion.map { "\($0)" }))
    blocks += questions.answers
    blocks += workshop.overrides + workshop.followUps + workshop.topics
    return Brief(title: workshop.script.title, blocks: blocks)
  }
}
