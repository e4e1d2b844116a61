import Answers
import Scripts
public import Workbooks

/// Something that differs between answers and the script they are opened with.
public struct ScriptChange: Hashable, Sendable {
  /// What differs.
  public enum Kind: Hashable, Sendable {
    /// It was not there.
    case inserted
    /// It was gone, and is back with its answer.
    case returned
    /// Its meaning has changed: it is asked again, the old answer offered.
    case renewed
    /// It takes another kind of answer: the old one is kept aside, and it is asked again.
    case retyped
    /// The option that was chosen is no longer there: it is kept aside, and asked again.
    case withdrawn
    /// Its question was worded otherwise.
    case reworded(was: String)
    /// It had another id; its answer is taken along.
    case renamed(was: String)
    /// It stood at another place among the others.
    case moved
    /// It is not asked any more; its answer is kept aside.
    case gone
  }

  /// The step's id.
  public var step: String
  /// The field or column, when it is not the whole step.
  public var field: String?
  /// What differs.
  public var kind: Kind
  /// The answer that was kept aside or is asked again; `null` when there is none.
  public var answer = JSONValue.null

  /// Whether the step is asked because of it.
  fileprivate var isAsked: Bool {
    switch kind {
    case .inserted, .renewed, .retyped, .withdrawn: true
    case .returned, .reworded, .renamed, .moved, .gone: false
    }
  }
}

extension [ScriptChange] {
  /// What has changed about a step that is asked because of it.
  func asking(_ step: Step) -> [ScriptChange] { filter { $0.step == step.id && $0.isAsked } }

  /// How many questions changed in which way, `1 new · 2 reworded`; nothing when none did.
  public var summary: String? {
    let counted = ScriptChange.Group.allCases.compactMap { group -> String? in
      let steps = Set(filter { $0.group == group }.map(\.step))
      return steps.isEmpty ? nil : "\(steps.count) \(group.rawValue)"
    }
    return counted.isEmpty ? nil : counted.joined(separator: " · ")
  }
}

extension ScriptChange {
  /// What is counted together, in the order it is said.
  fileprivate enum Group: String, CaseIterable {
    case new
    case longer = "with a new part"
    case back
    case again = "asked again"
    case reworded, renamed, moved
    case gone = "gone (kept in the workbook)"
  }

  fileprivate var group: Group {
    switch kind {
    case .inserted: field == nil ? .new : .longer
    case .returned: .back
    case .renewed, .retyped, .withdrawn: .again
    case .reworded: .reworded
    case .renamed: .renamed
    case .moved: .moved
    case .gone: .gone
    }
  }
}

extension Recorder {
  /// Takes up what differs in the script: the wording of what stays answered, and whether the
  /// workshop is still complete.
  mutating func takeUp(_ changes: [ScriptChange]) {
    let renewed = changes.filter { $0.kind == .renewed }.map(\.step)
    for change in changes {
      guard case .reworded = change.kind, !renewed.contains(change.step),
        let step = answers.step(change.step)
      else { continue }
      let question = answers.question(of: step)
      self.change(slot: step.id) { $0.question = question }
    }
    guard record?.state == .done else { return }
    if answers.firstOpenStep != nil { change { $0.state = .inProgress } }
    conclude()
  }
}
