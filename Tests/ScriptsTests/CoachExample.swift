import Foundation
import Rules
import Scripts
import Values

/// Answers that must not draw a rule's message, and answers that must.
struct CoachExample: Decodable, Sendable {
  /// One answer: a text in the rule's first field, or cells by column, or by `a.column` in a pair.
  enum Answer: Decodable, Sendable {
    case text(String)
    case cells([String: Cell])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else {
        self = .cells(try container.decode([String: Cell].self))
      }
    }
  }

  /// What a cell holds.
  enum Cell: Decodable, Sendable {
    case text(String)
    case number(Double)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else {
        self = .number(try container.decode(Double.self))
      }
    }
  }

  let rule: String
  let good: [Answer]
  let weak: [Answer]

  /// The script that holds the rule.
  var file: String { "ws0\(rule.dropFirst().prefix(1)).yaml" }

  /// The examples for the rules of all workshops.
  static let all: [CoachExample] = {
    struct File: Decodable {
      var rules: [CoachExample]
    }
    let text = (try? Bundled.resource("good-and-weak.json")) ?? ""
    let file = try? JSONDecoder().decode(File.self, from: Data(text.utf8))
    return file?.rules ?? []
  }()
}
