import Rules
import Scripts
import Values

extension AnswerFacts {
  /// The points of a scorecard, the verdict and what would change it.
  func card(_ scorecard: Scorecard, in index: ScriptIndex) -> PointsCard {
    let verdict = scorecard.verdict.flatMap { index.results[$0] }.map { derive($0, in: index) }
    return PointsCard(
      items: scorecard.items.map { item in
        let found = index.results[item.id].map { derive($0, in: index) }
        return PointsCard.Item(
          title: item.title, step: item.step, points: found?.value.points, most: item.most,
          because: found?.because)
      },
      total: value(of: "total", in: index.script.id).points,
      verdict: verdict.flatMap {
        $0.value.isMissing ? nil : evaluator(index.script).printed($0.value)
      },
      because: verdict?.because, lift: lift(scorecard, in: index))
  }

  /// Each item one point up, then each protection a yes: the first that changes the verdict.
  private func lift(_ scorecard: Scorecard, in index: ScriptIndex) -> PointsCard.Lift? {
    let workshop = index.script.id
    guard let name = scorecard.verdict else { return nil }
    let verdict = value(of: name, in: workshop)
    func changed(by value: Value, for result: String) -> String? {
      let other = assuming(value, for: result, in: workshop).value(of: name, in: workshop)
      return other.isMissing || other == verdict ? nil : evaluator(index.script).printed(other)
    }
    for item in scorecard.items {
      guard let points = value(of: item.id, in: workshop).points, points < item.most,
        let other = changed(by: .number(points + 1), for: item.id)
      else { continue }
      return PointsCard.Lift(title: item.title, step: item.step, verdict: other)
    }
    for protection in scorecard.protections
    where value(of: protection, in: workshop) != .yesNo(true) {
      guard let other = changed(by: .yesNo(true), for: protection) else { continue }
      let title = index.results[protection]?.title ?? protection
      return PointsCard.Lift(title: title, step: nil, verdict: other)
    }
    return nil
  }
}

extension Value {
  fileprivate var points: Double? {
    if case .number(let quantity) = self { quantity.amount } else { nil }
  }
}
