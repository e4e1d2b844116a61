import Values
import Workbooks

extension StepPlace {
  /// The step as programs read it.
  var json: JSONValue {
    ["workshop": .string(workshop), "step": .string(step)]
  }
}
