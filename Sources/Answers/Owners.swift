import Rules
import Scripts
import Texts
import Values
public import Workbooks

extension WorkshopAnswers {
  /// Everybody named by an answer that asks for a person, in the order they are met.
  public var owners: [Owner] { owners(named.filter(\.isPerson)) }

  /// Those people, and the groups and roles that stand where a person is asked for; they cannot
  /// agree to anything.
  public var ownersAndGroups: (owners: [Owner], groups: [Owner]) {
    let named = named
    return (owners(named.filter(\.isPerson)), owners(named.filter { !$0.isPerson }))
  }

  private func owners(_ named: [Naming]) -> [Owner] {
    var met: [NamedPerson] = []
    var places: [String: Int] = [:]
    for naming in named {
      let (step, row) = (naming.step, naming.row)
      let key = Owner.folded(naming.name)
      let place = places[key] ?? met.endIndex
      if place == met.endIndex {
        places[key] = place
        met.append(NamedPerson(name: naming.name))
      }
      met[place].take(content(of: row, step))
      met[place].take(
        duty(naming.field, of: row, step), of: step.table == nil ? nil : facts.name(of: row))
    }
    let replies = Dictionary(
      (record?.replies ?? []).map { (Owner.folded($0.name), $0) },
      uniquingKeysWith: { first, _ in first })
    return met.map { $0.owner(replies[Owner.folded($0.name)]) }
  }

  /// Every cell that names somebody, with the row it stands in.
  private var named: [Naming] {
    var named: [Naming] = []
    for step in script.steps where isAsked(step) == true {
      let rows = rows(of: step)
      for field in step.fields where field.kind == .person {
        for row in rows {
          let value = value(of: field, of: row, in: step)
          guard case .text(let text) = value, let owner = script.lists.owner(in: text) else {
            continue
          }
          named.append(
            Naming(
              name: owner.name, isPerson: owner.isPerson, step: step, field: field, row: row))
        }
      }
    }
    return named
  }

  private func duty(_ field: Field, of row: Row, _ step: Step) -> String {
    if let duty = field.duty,
      case .text(let words) = facts.reasoned(duty, in: index, about: facts.subject(row)).value
    {
      return words
    }
    let label = field.name == .wholeAnswer ? step.id.inWords : field.name.description
    return step.table == nil ? label : label + " of"
  }

  /// Everything stored about a row, or the whole answer of a step without rows.
  private func content(of row: Row, _ step: Step) -> JSONValue {
    guard let set = step.table?.set else {
      return [.string(step.id), slot(step)?.value ?? .null]
    }
    return .array(
      script.steps.filter { $0.table?.set == set }.compactMap { step in
        facts.cells(of: row.id, step, in: script.id).map { [.string(step.id), .object($0)] }
      })
  }

  /// Everybody who is named as one person anywhere in the workbook, without their roles: in cells
  /// that ask for a person, as they are or as they were, and beside answers; those who own something
  /// come first.
  ///
  /// A name may be there more than once.
  public var namedPeople: [String] {
    let separators: Set<Character> = [",", "&", "/", "+", ";"]
    return owners.map(\.name)
      + ((workbook.people ?? []) + typedNames + namesBesideAnswers).flatMap { text -> [String] in
        guard let owner = script.lists.owner(in: text) else { return [] }
        if owner.isPerson { return [owner.name] }
        return text.replacing(" and ", with: ",").split { separators.contains($0) }
          .compactMap { script.lists.owner(in: $0.trimmed) }.filter(\.isPerson).map(\.name)
      }
  }

  private var namesBesideAnswers: [String] {
    let slots = workbook.workshops.flatMap { $0.answers + $0.earlier }
    return slots.compactMap(\.by) + slots.flatMap { $0.overrides.compactMap(\.by) }
      + slots.flatMap { $0.followUps.compactMap(\.owner) }
      + workbook.workshops.flatMap { $0.replies.map(\.name) }
  }

  /// What stands in cells that ask for a person, and stood there before.
  private var typedNames: [String] {
    facts.indexes.values.sorted { $0.script.id < $1.script.id }.flatMap { index -> [String] in
      let record = workbook[index.script.id]
      return ((record?.answers ?? []) + (record?.earlier ?? [])).flatMap { slot -> [String] in
        let steps = index.script.steps.filter { $0.id == slot.id || $0.was.contains(slot.id) }
        let fields = steps.flatMap(\.fields).filter { $0.kind == .person }
        let columns = Set(fields.flatMap { [$0.id] + $0.was })
        let isName = fields.contains { $0.name == .wholeAnswer }
        return ([slot.value] + slot.earlier).flatMap { $0.names(in: columns, isName: isName) }
      }
    }
  }

  /// Everyone named so far: those present, then the names in person cells, each once.
  ///
  /// Names of this workshop come before those of the workshops it reads.
  public var knownPeople: [String] {
    var names = workbook.people ?? []
    let others = facts.indexes.values.map(\.script).filter { $0.id != script.id }
    for script in [script] + others.sorted(by: { $0.id < $1.id }) {
      for step in script.steps {
        let value = workbook[script.id]?[step.id]?.value
        let cells = (value?.array ?? []).compactMap(\.object) + [value?.object].compactMap(\.self)
        for field in step.fields where field.kind == .person {
          names += cells.compactMap { $0[field.id]?.string }
        }
      }
    }
    var seen: Set<String> = []
    return names.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}

/// A cell that names somebody.
private struct Naming {
  var name: String
  /// Whether that is one person.
  var isPerson: Bool
  var step: Step
  var field: Field
  var row: Row
}

/// Somebody who is being met in one cell after the other.
private struct NamedPerson {
  let name: String
  private var duties: [Owner.Duty] = []
  /// The rows each duty is said of.
  private var rows: [String: Set<String>] = [:]
  private var contents: [JSONValue] = []
  private var known: Set<JSONValue> = []

  init(name: String) {
    self.name = name
  }

  /// Adds what is stored about a row or a form, once.
  mutating func take(_ content: JSONValue) {
    if known.insert(content).inserted { contents.append(content) }
  }

  /// Adds a duty, joined with one of the same words.
  mutating func take(_ words: String, of row: String?) {
    let place = duties.firstIndex { $0.words == words } ?? duties.endIndex
    if place == duties.endIndex { duties.append(Owner.Duty(words)) }
    if let row, rows[words, default: []].insert(row).inserted { duties[place].rows.append(row) }
  }

  func owner(_ reply: Reply?) -> Owner {
    Owner(
      name: name, duties: duties, content: JSONValue.array(contents).fingerprint, reply: reply)
  }
}

extension JSONValue {
  /// The texts under these names, however deep, and those by themselves that are a name.
  fileprivate func names(in columns: Set<String>, isName: Bool) -> [String] {
    switch self {
    case .string(let text): isName ? [text] : []
    case .array(let values): values.flatMap { $0.names(in: columns, isName: isName) }
    case .object(let object):
      object.flatMap { key, value in
        value.names(in: columns, isName: columns.contains(key) || isName && key == "value")
      }
    case .null, .bool, .number: []
    }
  }
}
