import Answers
import Scripts
import Sessions
import Texts
import Values
import Workbooks

/// Records owners' replies in an open workbook; nothing is kept unless all of them can be.
struct ReplyRecorder {
  private let options: SharedOptions
  private let world: World
  private let store: WorkbookStore
  private var workbook: Workbook
  private var begun: [BegunWorkshop]
  /// What is said once the replies are on disk.
  private var said: [(text: String, indent: Int)] = []

  /// Opens and locks the workbook.
  init(options: SharedOptions, world: World) throws {
    let (store, workbook) = try options.openWorkbook(world)
    guard let workbook else { throw options.noWorkbook(world) }
    (self.options, self.world, self.store, self.workbook) = (options, world, store, workbook)
    begun = try BegunWorkshop.all(workbook, world)
  }

  func close() { store.close() }

  /// Records one reply to every finished workshop that names the person, or to one.
  mutating func record(_ answer: Reply.Answer, of name: String, in workshop: String?) throws {
    if let workshop, let fault = fault(inWorkshop: workshop) {
      throw Failure(ExitStatus.failed, "\(fault.message); \(fault.remedy)")
    }
    let finished = begun.indices.filter { number in
      begun[number].record.state == .done
        && (workshop == nil || begun[number].script.id == workshop)
    }
    guard !finished.isEmpty else {
      throw Failure(
        ExitStatus.failed,
        "no workshop is finished in '\(options.workbookName(world))', so there is nothing to agree "
          + "to yet; '\(options.command("status", world))' says what is open")
    }
    let naming = finished.filter { begun[$0].session.answers.owners[name] != nil }
    guard !naming.isEmpty else {
      let fault = ReplyRecorder.fault(
        inName: name, among: finished.flatMap { begun[$0].session.answers.owners })
      throw Failure(ExitStatus.usage, "\(fault.message); \(fault.remedy)")
    }
    for number in naming { record(answer, of: name, at: number) }
  }

  /// Records the replies of a file; its faults are told all at once.
  mutating func record(from file: String) throws {
    let reader = ReplyReader(try world.bytes(of: file), file: file)
    var findings = reader.findings
    var found: [(numbers: [Int], reply: WrittenReply)] = []
    for reply in reader.replies {
      var named: [Int] = []
      for workshop in reply.workshops {
        let id = workshop.text.lowercased()
        if let fault = fault(inWorkshop: id) {
          findings.append(
            Finding("unknown-workshop", at: workshop.place, fault.message, remedy: fault.remedy))
        }
        let number = begun.firstIndex { $0.script.id == id }
        if let number, !named.contains(number) { named.append(number) }
      }
      // One form serves all workshops of a page, and not everybody is an owner in each.
      let naming = named.filter { begun[$0].session.answers.owners[reply.name.text] != nil }
      if naming.isEmpty, !named.isEmpty, !reply.name.text.isEmpty {
        let fault = ReplyRecorder.fault(
          inName: reply.name.text, among: named.flatMap { begun[$0].session.answers.owners })
        findings.append(
          Finding("unknown-name", at: reply.name.place, fault.message, remedy: fault.remedy))
      }
      found.append((naming, reply))
    }
    guard findings.isEmpty else {
      findings.sort { $0.place < $1.place }
      throw Failure(findings: findings.map { "\($0)\n" }.joined(), ExitStatus.unreadable)
    }
    for (numbers, reply) in found {
      guard let answer = reply.answer else { continue }
      for number in numbers { record(answer, of: reply.name.text, at: number) }
    }
  }

  /// Puts the workbook on disk, then says what was recorded and what stands now.
  func finish() throws {
    switch store.save(workbook, at: world.now()) {
    case .saved, .unchanged: break
    case .unconfirmed(let fault):
      throw Failure(
        ExitStatus.cannotWrite, "\(fault); it is in place, but the disk did not confirm it")
    case .notSaved(let fault): throw Failure(fault)
    }
    for line in said { world.say(line.text, indent: line.indent) }
    world.output(visible("Saved in \(options.workbookName(world)).\n"))
  }

  private mutating func record(_ answer: Reply.Answer, of name: String, at number: Int) {
    guard let owner = begun[number].session.answers.owners[name] else { return }
    let script = begun[number].script
    begun[number].session.record(answer, of: owner, now: world.now())
    let kept = begun[number].session.workbook[script.id]
    workbook[script.id]?.replies = kept?.replies ?? []
    workbook[script.id]?.agreement = kept?.agreement
    let (verb, words) =
      switch answer {
      case .accepted: ("accepts", "")
      case .acceptedWithChange(let change): ("wants a change", ": \(change)")
      case .declined(let reason): ("declines", ": \(reason)")
      }
    said.append(("\(owner.name) \(verb) in \(script.id), \(script.title)\(words)", 0))
    said += owner.duties.map { ($0.text, 2) }
    said += [(begun[number].session.answers.owners.summary, 0), ("", 0)]
  }

  /// Why a workshop cannot be replied to; nothing when it can.
  private func fault(inWorkshop id: String) -> (message: String, remedy: String)? {
    guard let workshop = begun.first(where: { $0.script.id == id }) else {
      let ids = begun.map(\.script.id)
      let nearest = nearestName(to: id, in: ids).map { "did you mean '\($0)'?" }
      return (
        "'\(id)' is not begun in '\(options.workbookName(world))'",
        nearest ?? (ids.isEmpty ? "nothing is" : "there is \(ids.joined(separator: ", "))")
      )
    }
    return workshop.record.state == .done
      ? nil
      : ("'\(id)' is not finished", "'\(options.command("run \(id)", world))' goes on with it")
  }

  private static func fault(
    inName name: String, among owners: [Owner]
  ) -> (message: String, remedy: String) {
    var names: [String] = []
    for owner in owners
    where !names.contains(where: { Owner.folded($0) == Owner.folded(owner.name) }) {
      names.append(owner.name)
    }
    let typed = Owner.folded(name)
    let begun = names.filter { Owner.folded($0).split(separator: " ").contains(Substring(typed)) }
    let nearest = nearestName(to: name, in: names) ?? (begun.count == 1 ? begun[0] : nil)
    let named = names.isEmpty ? "nobody is named" : "named are \(names.joined(separator: ", "))"
    return ("nobody is called '\(name)'", nearest.map { "did you mean '\($0)'?" } ?? named)
  }
}
