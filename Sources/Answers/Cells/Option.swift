import Texts
public import Values

/// One thing that can be chosen.
public struct Option: Hashable, Sendable {
  /// The option's id, or the row's.
  public var id: String
  /// The number it is typed by: its place from 1, a point of a scale, or the row's own number.
  public var number: Int
  /// The words a person sees.
  public var label: String
  /// What is answered when it is chosen.
  public var value: Value
  /// Whether the script recommends it.
  public var recommended = false

  /// Whether the text is the option's label or id in full.
  public func isNamed(_ text: String) -> Bool {
    [Option.folded(label), Option.folded(id)].contains(Option.folded(text))
  }

  /// Upper and lower case, spaces, hyphens and underscores alike.
  public static func folded(_ text: String) -> String {
    String(text.lowercased().map { $0 == "_" || $0 == "-" ? " " : $0 }).trimmed
  }
}

extension [Option] {
  /// By number, id, label, or a beginning of the label that fits one option only.
  func match(_ text: String, field: CellName) throws(CellRefusal) -> Option {
    if let option = exact(text) { return option }
    let typed = Option.folded(text)
    let begun = filter { Option.folded($0.label).hasPrefix(typed) }
    if begun.count == 1 { return begun[0] }
    if begun.count > 1 {
      throw .severalOptions(field: field, typed: text, options: begun.map(\.label))
    }
    throw .notAnOption(
      field: field, typed: text, nearest: nearest(to: typed), options: map(\.label))
  }

  /// By number, id or label, in full.
  func exact(_ text: String) -> Option? {
    if let option = first(where: { $0.isNamed(text) }) { return option }
    return Int(text).flatMap { number in first { $0.number == number } }
  }

  /// The option a misspelt word is close to: by its label, the first words of that, or its id.
  private func nearest(to typed: String) -> String? {
    let names = flatMap { option in
      let label = Option.folded(option.label)
      let clause = label.prefix { $0 != "," && $0 != ":" }
      return [label, String(clause), Option.folded(option.id)].map { ($0, option.label) }
    }
    let nearest = nearestName(to: typed, in: names.map(\.0))
    return names.first { $0.0 == nearest }?.1
  }
}
