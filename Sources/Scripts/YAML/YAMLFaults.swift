internal import Values
internal import Yams

extension Finding {
  static func tooLarge(at place: Place) -> Finding {
    Finding(
      "file-too-large", at: place, "the file is larger than 1 MB",
      remedy: "make it smaller; a long workshop has about 50 KB")
  }

  static func empty(at place: Place) -> Finding {
    Finding("empty-file", at: place, "the file is empty", remedy: "begin with 'workshop: NAME'")
  }

  static func tooManyValues(at place: Place) -> Finding {
    Finding(
      "too-many-values", at: place, "the file holds more than 50000 values",
      remedy: "split it into several workshops")
  }

  static func anchor(_ name: String, at place: Place) -> Finding {
    Finding(
      "anchor", at: place, "anchors and aliases as '&\(name)' are not read",
      remedy: "write the value out at each place, or give it a name under 'choices' or 'lists'")
  }

  static func tag(at place: Place) -> Finding {
    Finding(
      "tag", at: place, "tags as '!!str' are not read",
      remedy: "leave it out; put quotes around a text that YAML would misread")
  }

  static func keyIsNoWord(at place: Place) -> Finding {
    Finding(
      "key-is-no-word", at: place, "a key is a list or a mapping",
      remedy: "write a word; a text that begins with '{' or '[' needs quotes")
  }

  static func syntax(_ error: any Error, in text: String, source: SourceText) -> Finding {
    let fault = (error as? YamlError).map { YAMLFault($0, in: text, source: source) }
    return fault.map {
      Finding($0.code, at: $0.place, $0.problem, remedy: $0.remedy)
    }
      ?? Finding(
        "syntax", at: source.start, "this is not YAML",
        remedy: "write 'key: value' lines, and quote texts with special characters")
  }
}

/// What the YAML parser says, with our places and remedies.
private struct YAMLFault {
  var code = "syntax"
  var place: Place
  var problem: String
  var remedy: String

  /// Words an error of the parser.
  init(_ error: YamlError, in text: String, source: SourceText) {
    place = source.start
    problem = "this is not YAML"
    remedy = "quote texts with ': ', ' #', or a special character at their beginning"
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      place = Place(file: source.file, line: mark.line, column: mark.column)
      self.problem = problem
    case .reader(let problem, let offset, _, _):
      self.problem = problem
      place = Self.place(of: offset ?? 0, in: text, file: source.file)
      remedy = "delete the character"
    case .duplicatedKeysInMapping(let keys, let context):
      code = "duplicate-key"
      place = Place(file: source.file, line: context.mark.line, column: context.mark.column)
      place = keys.first.flatMap { Self.second("\($0)", from: place, in: source) } ?? place
      problem = "the key \(keys.map { "'\($0)'" }.joined(separator: ", ")) is given twice"
      remedy = "keep one of them"
    default: break
    }
    // Yams names a function of its own there.
    if problem.hasPrefix("Maximum nesting level") {
      problem = "brackets and braces are nested too deeply"
      remedy = "close them, or quote texts with brackets in them"
    }
    if let known = Self.remedies.first(where: { problem.contains($0.key) }) {
      remedy = known.value
    }
  }

  private static let remedies = [
    "mapping values are not allowed": "put quotes around a text with ': ' in it",
    "found character that cannot start any token":
      "indent with spaces, and quote a text that begins with a special character",
    "found a tab character": "indent with spaces",
    "found undefined alias": "put quotes around a text that begins with '*'",
    "found unexpected end of stream": "close the quotes",
    "but found another document": "keep one workshop in a file, without '---' between",
    "did not find expected key": "give the keys of one mapping the same indent, and close brackets",
    "did not find expected '-' indicator": "give the elements of a list the same indent",
    "did not find expected ',' or":
      "close brackets and braces, and quote texts with commas in them",
  ]

  /// Where a key of a mapping stands for the second time; nothing when it is written in braces.
  private static func second(_ key: String, from place: Place, in source: SourceText) -> Place? {
    let wanted = Array((key + ":").unicodeScalars)
    var isSecond = false
    for number in place.line...max(place.line, source.lineCount) {
      let line = source.line(number)
      let indent = number == place.line ? place.column - 1 : line.prefix { $0 == " " }.count
      let isBlank = indent == line.count || line.dropFirst(indent).first == "#"
      if isBlank || indent > place.column - 1 { continue }
      if indent < place.column - 1 { break }
      guard line.dropFirst(indent).starts(with: wanted) else { continue }
      if isSecond { return Place(file: source.file, line: number, column: place.column) }
      isSecond = true
    }
    return nil
  }

  private static func place(of offset: Int, in text: String, file: String) -> Place {
    let lines = text.prefix(offset).unicodeScalars
      .split(separator: "\n", omittingEmptySubsequences: false)
    return Place(file: file, line: lines.count, column: (lines.last?.count ?? 0) + 1)
  }
}
