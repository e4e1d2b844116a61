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
  /// Other words for it.
  public var synonyms: [String] = []

  /// Whether the text is the option's label or id in full.
  public func isNamed(_ text: String) -> Bool {
    [Option.folded(label), Option.folded(id)].contains(Option.folded(text))
  }

  /// Case, accents, width, spaces, hyphens and underscores alike, and no space behind commas.
  public static func folded(_ text: String) -> String {
    foldedName(text).replacing(", ", with: ",")
  }

  /// The same without punctuation.
  fileprivate static func unpunctuated(_ text: String) -> String {
    folded(text).filter { $0 != "'" }.split { $0 == " " || $0.isPunctuation }
      .joined(separator: " ")
  }

  /// The same without plural s.
  fileprivate static func singular(_ text: String) -> String {
    unpunctuated(text).split(separator: " ").map { word in
      let isPlural = word.count >= 4 && word.hasSuffix("s") && !word.hasSuffix("ss")
      return String(isPlural ? word.dropLast() : word)
    }.joined(separator: " ")
  }
}

/// An option that is not offered now.
public struct WithheldOption: Hashable, Sendable {
  /// The option, which has no number.
  public var option: Option
  /// Why it is not offered.
  public var reason: String
}

extension [Option] {
  /// By number, id, label, synonym, or a beginning of a label or synonym that fits one option only.
  func match(_ text: String, field: CellName) throws(CellRefusal) -> Option {
    if let option = exact(text) { return option }
    for fitting in fitting(text) where !fitting.isEmpty {
      if fitting.count == 1 { return fitting[0] }
      throw .severalOptions(field: field, typed: text, options: fitting.map(\.label))
    }
    let nearest = nearest(to: Option.folded(text))
    throw .notAnOption(
      field: field, typed: text, nearest: nearest, offer: nearest, options: map(\.label))
  }

  /// By number, id or label, or a synonym of one option only, in full.
  func exact(_ text: String) -> Option? {
    if let option = first(where: { $0.isNamed(text) }) { return option }
    let figures = text.filter { !$0.isPunctuation }.trimmed
    if let number = Int(String(figures.map(\.plainInNumbers))) {
      return first { $0.number == number }
    }
    let typed = Option.folded(text)
    let fitting = filter { $0.synonyms.contains { Option.folded($0) == typed } }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// The options a text fits, the closest way first: by a word for them but for its ending, by a
  /// beginning of the label, by a beginning of a synonym.
  private func fitting(_ text: String) -> [[Option]] {
    let typed = Option.unpunctuated(text)
    guard !typed.isEmpty else { return [] }
    let singular = Option.singular(text)
    func begins(_ name: String) -> Bool { Option.unpunctuated(name).hasPrefix(typed) }
    return [
      filter { option in
        ([option.label, option.id] + option.synonyms).contains { Option.singular($0) == singular }
      },
      filter { begins($0.label) },
      typed.count < 2 ? [] : filter { $0.synonyms.contains(where: begins) },
    ]
  }

  /// The option a misspelt word is close to: by its label, the first words of that, its id or a
  /// synonym.
  private func nearest(to typed: String) -> String? {
    let names = flatMap { option in
      let label = Option.folded(option.label)
      let clause = label.prefix { $0 != "," && $0 != ":" }
      return ([label, String(clause)] + ([option.id] + option.synonyms).map(Option.folded))
        .map { ($0, option.label) }
    }
    let nearest = nearestName(to: typed, in: names.map(\.0))
    return names.first { $0.0 == nearest }?.1
  }
}
