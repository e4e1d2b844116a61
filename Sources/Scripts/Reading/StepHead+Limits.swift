extension StepHead {
  /// Whether the whole step can be put off.
  var isOpen: Bool { node.isSet("open") }

  /// How many rows a table makes, as far as that is written down.
  var rowRange: ClosedRange<Double>? {
    // Under each row of 'per' there are as many, so only the least is known of them all.
    numberRange(node["min"], per == nil ? node["max"] : nil, from: 0)
  }
}

extension StepHead.Field {
  /// Whether it can be put off.
  var isOpen: Bool { node.isSet("open") }

  /// Whether it may be without a value although its step is done; a text left empty has one.
  var mayBeLeftOut: Bool {
    // The condition of a step of one answer is the step's.
    id != "answer" && node["when"] != nil
      || node.isSet("optional") && !kind.isText && kind != .choices
  }

  /// The numbers it can be, or how many elements it can have, as far as that is written down.
  var range: ClosedRange<Double>? {
    switch kind {
    case .number: numberRange(node["min"], node["max"], from: -.infinity)
    case .numbers, .choices:
      numberRange(node.isSet("optional") ? nil : node["min"], node["max"], from: 0)
    case .scale: node["anchors"]?.elements.map { 0...Double(max(0, $0.count - 1)) }
    default: nil
    }
  }
}

extension YAMLNode {
  fileprivate func isSet(_ flag: String) -> Bool { self[flag]?.text == "true" }
}

/// Limits that are plain numbers; nothing when they leave nothing.
private func numberRange(
  _ min: YAMLNode?, _ max: YAMLNode?, from least: Double
) -> ClosedRange<Double>? {
  let least = min?.text.flatMap { Double($0) } ?? least
  let most = max?.text.flatMap { Double($0) } ?? .infinity
  return least <= most ? least...most : nil
}
