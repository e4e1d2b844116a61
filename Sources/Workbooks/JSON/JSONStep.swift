/// One step from a JSON value into a part of it.
public enum JSONStep: Hashable, Sendable {
  /// To the member of this name.
  case member(String)
  /// To the item of this number, counted from 0; with its `id`, if it has one, for people.
  case item(Int, id: String?)
}

extension JSONStep {
  /// A way of several steps as people read it: `workshops[ws01].answers[review_scope].state`.
  static func text(of path: [JSONStep]) -> String {
    var text = ""
    for step in path {
      switch step {
      case .member(let name): text += text.isEmpty ? name : ".\(name)"
      case .item(let index, let id): text += "[\(id ?? String(index))]"
      }
    }
    return text
  }
}
