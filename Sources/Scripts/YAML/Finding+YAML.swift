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
