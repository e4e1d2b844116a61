import Rules
import Scripts
public import Values
public import Workbooks

extension Session {
  /// Everybody named by an answer that asks for a person, in the order they are met.
  public var owners: [Owner] { owners(areOnePerson: true) }

  /// Groups and roles that stand where a person is asked for; they cannot agree to anything.
  public var groups: [Owner] { owners(areOnePerson: false) }

  private func owners(areOnePerson: Bool) -> [Owner] {
    let answers = answers()
    var owners: [Owner] = []
    var contents: [String: [JSONValue]] = [:]
    for (name, step, field, row) in named(answers, areOnePerson: areOnePerson) {
      let key = Owner.folded(name)
      let content = self.content(of: row, step)
      if contents[key]?.contains(content) != true { contents[key, default: []].append(content) }
      let number = owners.firstIndex { Owner.folded($0.name) == key } ?? owners.endIndex
      if number == owners.endIndex {
        owners.append(Owner(name: name, duties: [], content: ""))
      }
      let rows = step.table == nil ? [] : [answers.name(of: row)]
      owners[number].take(Owner.Duty(duty(field, of: row, step, answers), rows: rows))
    }
    let replies = workbook[script.id]?.replies ?? []
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
    _ answers: Answers, areOnePerson: Bool
  ) -> [(name: String, step: Step, field: Field, row: Row)] {
    var named: [(String, Step, Field, Row)] = []
    for step in script.steps where answers.isAsked(step, in: index) == true {
      let rows = step.table == nil ? [record(of: step)] : answers.rows(askedBy: step, in: index)
      for field in step.fields where field.kind == .person {
        for row in rows {
          let value = answers.value(of: field, of: row, in: step, of: script.id)
          guard case .text(let text) = value, let owner = script.lists.owner(in: text),
            owner.isPerson == areOnePerson
          else { continue }
          named.append((owner.name, step, field, row))
        }
      }
    }
    return named
  }

  private func duty(
    _ field: Field, of row: Row, _ step: Step, _ answers: Answers
  ) -> String {
    if let duty = field.duty,
      case .text(let words) = answers.reasoned(duty, in: index, about: answers.subject(row)).value
    {
      return words
    }
    let label = step.shape == .single ? step.id.inWords : label(field)
    return step.table == nil ? label : label + " of"
  }

  /// Everything stored about a row, or the whole answer of a step without rows.
  private func content(of row: Row, _ step: Step) -> JSONValue {
    guard let set = step.table?.set else {
      return [.string(step.id), workbook[script.id]?[step.id]?.value ?? .null]
    }
    return .array(
      script.steps.filter { $0.table?.set == set }.compactMap { step in
        workbook[script.id]?[step.id]?.cells(of: row.id).map { [.string(step.id), .object($0)] }
      })
  }

  /// Keeps what an owner said, in place of what they said before.
  public mutating func take(_ answer: Reply.Answer, of owner: Owner, now: Instant) {
    let reply = Reply(name: owner.name, answer: answer, content: owner.content, at: now)
    var replies = workbook[script.id]?.replies ?? []
    if let number = replies.firstIndex(where: {
      Owner.folded($0.name) == Owner.folded(owner.name)
    }) {
      replies[number] = reply
    } else {
      replies.append(reply)
    }
    workbook[script.id]?.replies = replies
    writeAgreement()
  }

  /// Keeps whether the owners agree to what stands now.
  mutating func writeAgreement() {
    let agreement = owners.agreement
    workbook[script.id]?.agreement = agreement?.rawValue
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
