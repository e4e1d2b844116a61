import Scripts
import Workbooks

/// How far a workshop is.
public struct Progress: Hashable, Sendable {
  /// The number of the step that is asked, from 1, among those that are asked at all.
  public var step: Int
  /// How many steps are asked, or may still be.
  public var steps: Int
  /// Minutes the steps that are left are meant to take.
  public var minutesLeft: Int
  /// Whole minutes answering has taken so far.
  public var minutesUsed: Int
  /// The minutes the whole workshop is meant to take.
  public var minutes: Int

  /// The time used against the time there is: `22 of 47 min used`.
  public var used: String { "\(minutesUsed) of \(minutes) min used" }

  /// The time used, once there is some, and the time left: `22 of 47 min used, about 25 min left`.
  public var time: String {
    (minutesUsed > 0 ? used + ", " : "") + "about \(minutesLeft) min left"
  }
}

extension WorkshopAnswers {
  /// How far the workshop is at a step; `seconds` of answering are in no slot yet.
  public func progress(at current: Int?, besides seconds: Int = 0) -> Progress {
    let asked = stepsToAsk
    let current = current ?? script.steps.count
    return Progress(
      step: asked.filter { $0 <= current }.count, steps: asked.count,
      minutesLeft: openSteps.map { script.steps[$0].minutes }.reduce(0, +),
      minutesUsed: (secondsUsed + seconds) / 60, minutes: script.minutes)
  }

  /// Seconds of answering in all slots.
  public var secondsUsed: Int {
    script.steps.reduce(0) { $0 + (slot($1)?.seconds ?? 0) }
  }
}
