internal import Values

extension StepHead {
  /// Whether the whole step can be put off.
  var isOpen: Bool { node["open"]?.text == "true" }

  /// How many rows a table makes; nothing when that is not written down.
  var rowRange: ClosedRange<Double>? {
    // Under each row of 'per' there are as many, so only the least is known of them all.
    per == nil ? range(node["min"], node["max"]) : range(node["min"], nil)
  }
}

extension StepHead.Field {
  /// Whether it can be put off.
  var isOpen: Bool { node["open"]?.text == "true" }

  /// Whether it may be without a value although its step is done; a text left empty has one.
  var mayBeLeftOut: Bool {
    kind.shape == .single && id != "answer" && node["when"] != nil
      || node["optional"]?.text == "true" && !kind.isText && kind != .choices
  }

  /// The numbers it can have, or how many elements; nothing when that is not written down.
  var range: ClosedRange<Double>? {
    switch kind {
    case .number: return StepHead.range(node["min"], node["max"], from: -.infinity)
    case .numbers, .choices:
      let isOptional = node["optional"]?.text == "true"
      return StepHead.range(isOptional ? nil : node["min"], node["max"])
    case .scale: return node["anchors"]?.elements.map { 0...Double(max(0, $0.count - 1)) }
    default: return nil
    }
  }
}

extension StepHead {
  private func range(_ min: YAMLNode?, _ max: YAMLNode?) -> ClosedRange<Double>? {
    Self.range(min, max)
  }

  /// The limits that are plain numbers; nothing when they leave nothing.
  fileprivate static func range(
    _ min: YAMLNode?, _ max: YAMLNode?, from least: Double = 0
  ) -> ClosedRange<Double>? {
    let least = min?.text.flatMap { Double($0) } ?? least
    let most = max?.text.flatMap { Double($0) } ?? .infinity
    return least <= most ? least...most : nil
  }
}
