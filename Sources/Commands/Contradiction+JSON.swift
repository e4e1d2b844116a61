import Scripts
import Sessions
import Values
import Workbooks

extension Contradiction {
  /// The contradiction as programs read it.
  var json: JSONValue {
    ["id": .string(id), "text": .string(text), "here": here.json, "there": there.json]
  }
}
