import Sessions
import Values
import Workbooks

extension Wording {
  static let changed = "This workshop has changed since you answered. No answer is lost."
  static let changesHint = "Enter goes on · /review looks first · /quit leaves the file as it is"

  /// The line above a question that is asked because of a change.
  static func asked(because change: ScriptChange) -> String {
    let field = change.field.map { "'\($0.inWords)'" }
    guard let reason = reason(change) else {
      return (field.map { $0 + " is new" } ?? "New") + " since you answered."
    }
    return (field.map { $0 + " is asked again" } ?? "Asked again") + ": \(reason)."
  }

  /// Why what was answered is asked again; nothing when it is not.
  static func reason(_ change: ScriptChange) -> String? {
    let answer = words(change.answer)
    let said = answer.isEmpty ? "" : ", you said '\(answer)'"
    return switch change.kind {
    case .renewed: "its meaning has changed" + said
    case .retyped: "it takes another kind of answer" + said
    case .withdrawn: "'\(answer)' is not offered any more"
    case .inserted, .returned, .reworded, .renamed, .moved, .gone: nil
    }
  }

  /// An answer as far as it can be told without its question.
  static func words(_ json: JSONValue) -> String {
    switch json {
    case .null: ""
    case .bool(let yes): yes ? "yes" : "no"
    case .number(let text), .string(let text): text
    case .array(let items):
      items.allSatisfy { $0.object != nil } && !items.isEmpty
        ? "\(items.count) rows" : items.map(words).joined(separator: ", ")
    case .object(let members):
      members.filter { $0.key != "id" }.map { words($0.value) }.joined(separator: " | ")
    }
  }
}
