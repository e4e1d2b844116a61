import Rules
import Scripts
import Texts
import Values
public import Workbooks

extension WorkshopAnswers {
  /// Everybody named by an answer that asks for a person, in the order they are met.
  public var owners: [Owner] { owners(areOnePerson: true) }

  /// Groups and roles that stand where a person is asked for; they cannot agree to anything.
  public var groups: [Owner] { owners(areOnePerson: false) }

  private func owners(areOnePerson: Bool) -> [Owner] {
    var owners: [Owner] = []
    var contents: [String: [JSONValue]] = [:]
    for (name, step, field, row) in named(areOnePerson: areOnePerson) {
      let key = Owner.folded(name)
      let content = self.content(of: row, step)
      if contents[key]?.contains(content) != true { contents[key, default: []].append(content) }
      let number = owners.firstIndex { Owner.folded($0.name) == key } ?? owners.endIndex
      if number == owners.endIndex {
        owners.append(Owner(name: name, duties: [], content: ""))
      }
      let rows = step.table == nil ? [] : [facts.name(of: row)]
      owners[number].take(Owner.Duty(duty(field, of: row, step), rows: rows))
    }
    let replies = record?.replies ?? []
    return owners.map { owner in
      var owner = owner
      let key = Owner.folded(owner.name)
      owner.content = JSONValue.array(contents[key] ?? []).fingerprint
      owner.reply = replies.first { Owner.folded($0.name) == key }
      return owner
    }
  }

  /// Every cell that names one person, or none, with the row it stands in.
  private func named(
    areOnePerson: Bool
  ) -> [(name: String, step: Step, field: Field, row: Row)] {
    var named: [(String, Step, Field, Row)] = []
    for step in script.steps where isAsked(step) == true {
      let rows = rows(of: step)
      for field in step.fields where field.kind == .person {
        for row in rows {
          let value = value(of: field, of: row, in: step)
          guard case .text(let text) = value, let owner = script.lists.owner(in: text),
            owner.isPerson == areOnePerson
          else { continue }
          named.append((owner.name, step, field, row))
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
        slot(step)?.cells(of: row.id).map { [.string(step.id), .object($0)] }
      })
  }

  /// Everybody who is named as one person anywhere in the workbook, without their roles: in cells
  /// that ask for a person, and beside answers; those who own something come first.
  ///
  /// A name may be there more than once.
  public var namedPeople: [String] {
    let slots = workbook.workshops.flatMap { $0.answers + $0.earlier }
    let beside =
      slots.compactMap(\.by) + slots.flatMap { $0.overrides.compactMap(\.by) }
      + slots.flatMap { $0.followUps.compactMap(\.owner) }
      + workbook.workshops.flatMap { $0.replies.map(\.name) }
    let separators: Set<Character> = [",", "&", "/", "+", ";"]
    return owners.map(\.name)
      + (knownPeople + beside).flatMap { text -> [String] in
        guard let owner = script.lists.owner(in: text) else { return [] }
        if owner.isPerson { return [owner.name] }
        return text.replacing(" and ", with: ",").split { separators.contains($0) }
          .compactMap { script.lists.owner(in: $0.trimmed) }.filter(\.isPerson).map(\.name)
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

extension Owner {
  /// Adds a duty, joined with one of the same words.
  fileprivate mutating func take(_ duty: Duty) {
    guard let number = duties.firstIndex(where: { $0.words == duty.words }) else {
      duties.append(duty)
      return
    }
    duties[number].rows += duty.rows.filter { !duties[number].rows.contains($0) }
  }
}
