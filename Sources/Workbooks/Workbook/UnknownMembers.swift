/// Members of an object that this version does not know, each with the place it was found in.
///
/// A newer version of the format may add members. They are kept and written back where they
/// stood, so that an older program in between leaves no trace.
public struct UnknownMembers: Hashable, Sendable {
  private struct Member: Hashable {
    var key: String
    var value: JSONValue
    var after: String?
  }

  private var members: [Member] = []

  /// Makes a collection with nothing in it.
  public init() {}

  /// Takes the members whose names are not among the known ones.
  init(in object: JSONObject, known: [String]) {
    var last: String?
    for (key, value) in object {
      if known.contains(key) {
        last = key
      } else {
        members.append(Member(key: key, value: value, after: last))
      }
    }
  }

  /// The value under this name.
  public subscript(key: String) -> JSONValue? { members.first { $0.key == key }?.value }

  /// Known members in their fixed order, with these where they stood; absent ones left out.
  func woven(into known: KeyValuePairs<String, JSONValue?>) -> JSONObject {
    var object = JSONObject()
    append(after: nil, to: &object)
    for (key, value) in known {
      if let value { object.append(key, value) }
      append(after: key, to: &object)
    }
    return object
  }

  private func append(after key: String?, to object: inout JSONObject) {
    for member in members where member.after == key { object.append(member.key, member.value) }
  }
}
