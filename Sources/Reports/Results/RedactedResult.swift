import Answers
import Values
import Workbooks

extension WorkbookResult {
  /// Puts a letter in the place of each of these names, the same one throughout.
  ///
  /// People are known by the cells that ask for them; a name that stands only within a sentence is
  /// a word like any other.
  mutating func redact(_ names: [String]) {
    let redaction = Redaction(names: names)
    title = title.map { redaction($0) }
    workshops = workshops.map { $0.mapped { redaction($0) } }
    json = json.mapped {
      redaction($0)
    } questions: {
      redaction($0, wholeNames: true)
    }
  }
}

// Each part of a result with another wording of all that people wrote.
private typealias Wording = (String) -> String

extension WorkshopResult {
  fileprivate func mapped(_ words: Wording) -> WorkshopResult {
    var result = self
    result.missing.open = missing.open.map(words)
    result.missing.stale = missing.stale.map(words)
    result.origin?.people = origin?.people.map(words) ?? []
    result.page = page.mapped(words)
    result.conclusions = conclusions.map { $0.mapped(words) }
    result.questions = questions.map { $0.mapped(words) }
    result.owners = owners.map { $0.mapped(words) }
    result.groups = groups.map { $0.mapped(words) }
    result.keptAnswers = keptAnswers.map { kept in
      KeptAnswer(
        subject: words(kept.subject), message: words(kept.message), reason: words(kept.reason),
        person: kept.person.map(words), day: kept.day)
    }
    result.unknowns = unknowns.map {
      Unknown(subject: words($0.subject), owner: $0.owner.map(words), day: $0.day)
    }
    result.topics = topics.map(words)
    result.tree = tree?.mapped(words)
    result.metrics = metrics.map { $0.mapped(words) }
    result.rules = rules.map { $0.mapped(words) }
    result.calendar = calendar.map { $0.mapped(words) }
    result.answerLines = answerLines.map { $0.mapped(words) }
    return result
  }
}

extension WorkshopResult.NamedText {
  fileprivate func mapped(_ words: Wording) -> Self { Self(name: name, text: words(text)) }
}

extension WorkshopResult.Question {
  fileprivate func mapped(_ words: Wording) -> Self {
    let answer: Answer =
      switch answer {
      case .text(let text): .text(words(text))
      case .fields(let fields): .fields(fields.map { $0.mapped(words) })
      case .table(let columns, let rows):
        .table(columns: columns, rows: rows.map { $0.map(words) })
      }
    return Self(question: words(question), answer: answer)
  }
}

extension Owner {
  fileprivate func mapped(_ words: Wording) -> Owner {
    var owner = self
    owner.name = words(name)
    owner.duties = duties.map { Duty(words($0.words), rows: $0.rows.map(words)) }
    owner.reply?.name = words(name)
    switch reply?.answer {
    case .acceptedWithChange(let change)?:
      owner.reply?.answer = .acceptedWithChange(words(change))
    case .declined(let reason)?: owner.reply?.answer = .declined(words(reason))
    case .accepted?, nil: break
    }
    return owner
  }
}

extension Page {
  fileprivate func mapped(_ words: Wording) -> Page {
    Page(
      subject: subject.map(words), headline: headline?.mapped(words),
      entries.map { $0.mapped(words) })
  }
}

extension Page.Entry {
  fileprivate func mapped(_ words: Wording) -> Page.Entry {
    switch self {
    case .text(let prose): .text(prose.mapped(words))
    case .exhibit(let exhibit): .exhibit(exhibit.mapped(words))
    case .paragraph(let sentences): .paragraph(sentences.map { $0.mapped(words) })
    case .quote(let text): .quote(words(text))
    case .tasks(let tasks): .tasks(tasks.map { $0.mapped(words) })
    case .table(let columns, let rows): .table(columns: columns, rows: rows.map { $0.map(words) })
    case .cards(let columns, let rows): .cards(columns: columns, rows: rows.map { $0.map(words) })
    case .comparison(let numbers):
      .comparison(
        numbers.map { BeforeAndAfter(of: words($0.of), before: $0.before, after: $0.after) })
    case .history(var history):
      {
        history.of = words(history.of); return .history(history)
      }()
    case .section(let title, let isAppendix, let entries):
      .section(title: words(title), isAppendix: isAppendix, entries.map { $0.mapped(words) })
    case .part(let part): .part(part)
    }
  }
}

extension Page.Sentence {
  fileprivate func mapped(_ words: Wording) -> Page.Sentence {
    switch self {
    case .said(let prose): .said(prose.mapped(words))
    case .putOff(let prose, let owner, let due):
      .putOff(prose.mapped(words), owner: owner.map(words), due: due)
    case .origin: .origin
    }
  }
}

extension Prose {
  fileprivate func mapped(_ words: Wording) -> Prose {
    Prose(runs.map { Run(words($0.text), isStrong: $0.isStrong) })
  }
}

extension Exhibit {
  fileprivate func mapped(_ words: Wording) -> Exhibit {
    switch self {
    case .text(let text): .text(words(text))
    case .rows(let title, let columns, let rows):
      .rows(title: title, columns: columns, rows: rows.map { $0.map(words) })
    case .sentences(let title, let sentences): .sentences(title: title, sentences.map(words))
    case .scorecard(let card): .scorecard(card.mapped(words))
    case .tree(let tree): .tree(tree.mapped(words))
    case .source, .stale, .contradictions: self
    }
  }
}

extension PointsCard {
  fileprivate func mapped(_ words: Wording) -> PointsCard {
    var card = self
    card.because = because.map(words)
    card.items = items.map { item in
      var item = item
      item.because = item.because.map(words)
      return item
    }
    return card
  }
}

extension DriverTree {
  fileprivate func mapped(_ words: Wording) -> DriverTree {
    var tree = self
    tree.name = words(name)
    (tree.owner, tree.unit) = (owner.map(words), unit.map(words))
    (tree.limit, tree.definition) = (limit.map(words), definition.map(words))
    tree.notes = notes.map(words)
    tree.branches = branches.map { $0.mapped(words) }
    return tree
  }
}

extension Metric {
  fileprivate func mapped(_ words: Wording) -> Metric {
    var metric = self
    metric.name = words(name)
    for part in Metric.texts { metric[keyPath: part] = self[keyPath: part].map(words) }
    return metric
  }
}

extension DecisionRule {
  fileprivate func mapped(_ words: Wording) -> DecisionRule {
    DecisionRule(
      signal: words(signal), threshold: threshold.map(words), line: line,
      forHowLong: forHowLong.map(words),
      question: question.map(words), owner: owner.map(words), firstMove: firstMove.map(words),
      withinDays: withinDays, stepsIn: stepsIn.map(words))
  }
}

extension CalendarEntry {
  fileprivate func mapped(_ words: Wording) -> CalendarEntry {
    var entry = self
    (entry.title, entry.owner, entry.note) = (words(title), owner.map(words), note.map(words))
    return entry
  }
}

extension AnswerLine {
  fileprivate func mapped(_ words: Wording) -> AnswerLine {
    var line = self
    (line.row, line.person) = (row.map(words), person.map(words))
    line.unit = unit.map(words)
    if case .text(let text) = content { line.content = .text(words(text)) }
    return line
  }
}

extension JSONValue {
  /// Texts, but for ids and the words of the format, which stand beside answers and never in them.
  fileprivate func mapped(
    keeping fixed: Set<String> = JSONValue.formatWords, _ words: Wording, questions: Wording
  ) -> JSONValue {
    switch self {
    case .null, .bool, .number: self
    case .string(let text): .string(words(text))
    case .array(let values):
      .array(values.map { $0.mapped(keeping: fixed, words, questions: questions) })
    case .object(let object):
      .object(
        JSONObject(
          object.map { key, value in
            if fixed.contains(key) { return (key, value) }
            // The author's words, which may hold a name that was answered before.
            if key == "question", let text = value.string { return (key, .string(questions(text))) }
            // The id of a reply is the name of who gave it.
            if key == "replies" {
              let kept = fixed.subtracting(["id"])
              return (key, value.mapped(keeping: kept, words, questions: questions))
            }
            let isAnswer = ["value", "earlier", "results"].contains(key)
            return (
              key, value.mapped(keeping: isAnswer ? ["id"] : fixed, words, questions: questions)
            )
          }))
    }
  }

  private static let formatWords: Set = [
    "id", "format", "state", "at", "reply", "rule", "content", "from", "agreement", "column", "row",
  ]
}
