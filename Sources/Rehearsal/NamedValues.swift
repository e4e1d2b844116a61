import Scripts
import Answers
import Sessions
import Rules
import Values

/// Looks up what names stand for, element by element and row by row.
struct NamedValues {
  private let answers: AnswerFacts
  private let lists: WordLists

  /// Looks names up in answers.
  init(_ answers: AnswerFacts, _ lists: WordLists) {
    self.answers = answers
    self.lists = lists
  }

  /// The texts a name stands for.
  func texts(of name: Dependency) -> [String] {
    let evaluator = Evaluator(answers, lists: lists)
    return values(of: name).filter { !$0.isMissing }.map { evaluator.printed($0) }
  }

  /// The days a name stands for.
  func days(of name: Dependency) -> [Day] {
    values(of: name).compactMap { if case .date(let day) = $0 { day } else { nil } }
  }

  /// The numbers a name stands for; those that belong to an option, too.
  func numbers(of name: Dependency) -> [Double] { values(of: name).flatMap(\.numbers) }

  private func values(of name: Dependency) -> [Value] {
    switch name {
    case .name(let name, let workshop): return answers.value(of: name, in: workshop).each
    case .column(let column, let set, let workshop):
      guard let home = answers.indexes[workshop] else { return [] }
      guard home.makers[set] != nil else {
        return [answers.value(of: column, of: Row(workshop: workshop, set: set, id: ""))]
      }
      return answers.rows(ofAnySet: set, in: home).flatMap {
        answers.value(of: column, of: $0).each
      }
    }
  }
}

extension Value {
  /// The elements of a list; of anything else, itself.
  fileprivate var each: [Value] { if case .list(let values) = self { values } else { [self] } }

  fileprivate var numbers: [Double] {
    switch self {
    case .number(let quantity): [quantity.amount]
    case .list(let values): values.flatMap(\.numbers)
    case .choice(let choice):
      choice.columns.sorted { $0.key < $1.key }.flatMap(\.value.numbers)
    default: []
    }
  }
}
