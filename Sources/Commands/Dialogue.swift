import Answers
import Facilitation
import Scripts
import Sessions
import Terminal
import Texts
import Values
import Workbooks

/// One run of a workshop: opens the workbook, leads the person, says how it ended.
struct Dialogue {
  let workshop: String
  let options: SharedOptions
  let world: World
  var author: String?
  var isPlain = false
  /// Whether a finished workshop begins anew.
  var beginsAgain = false
  var answersFile: String?

  init(_ workshop: String, options: SharedOptions, world: World) {
    self.workshop = workshop
    self.options = options
    self.world = world
  }

  func run(from step: String?) throws -> Int32 {
    let shelf = Shelf(world: world)
    let head = try shelf.head(workshop)
    let state = world.stateFolder
    let (store, opened) = try options.openWorkbook(world)
    defer { store.close() }
    if let fault = store.backupFault {
      world.errors(visible("northstar: no backup of what was there is kept: \(fault)\n"))
    }
    var workbook = opened ?? Workbook(id: world.newID(8))
    let wasFinished = workbook[head.id]?.state == .done
    if beginsAgain {
      guard wasFinished else {
        throw Failure(
          ExitStatus.usage,
          "'\(workshop)' is not finished yet, so it cannot begin again; "
            + "leave --again out")
      }
      workbook[head.id]?.beginAgain()
    }
    let lines = try Lines(self, style: options.style(world))
    let screen = Screen(
      columns: { world.columns }, style: lines.style, isPlain: lines.isPlain, write: world.output)
    // Read once the first question stands: a newcomer should not wait for the other workshops.
    let seeds = Deferred { (try? shelf.outlines()) ?? [] }

    let welcome = Welcome(head, reader: lines.reader, screen: screen)
    if workbook[head.id].map({ $0.state == .untouched }) ?? true { welcome.open() }
    let asksPeople = workbook.people == nil
    if asksPeople {
      switch welcome.people() {
      case .people(let names): workbook.people = names
      case .ended(let ending):
        return try report(ending, lines, opened == nil ? .nothing : .saved, in: workshop)
      }
    }
    func facilitator(_ id: String, _ workbook: Workbook) throws -> Facilitator {
      let family = try shelf.family(name(of: id, begun: head))
      return Facilitator(
        Session(
          family.script, workbook: workbook, reads: family.reads, author: author,
          timeZoneOffset: world.timeZoneOffset),
        reader: lines.reader, screen: screen,
        ports: ports(store, state, workbook.id, id, head, seeds),
        isInteractive: lines.isInteractive)
    }
    let journey = try lead(
      try facilitator(head.id, workbook), from: step, savingFirst: asksPeople, state: state,
      next: facilitator)
    let session = journey.facilitator.session
    let last = name(of: session.script.id, begun: head)
    let saving = opened != nil && journey.saving == .nothing ? .saved : journey.saving
    guard journey.ending == .finished else {
      return try report(journey.ending, lines, saving, in: last)
    }
    let wasBefore = wasFinished && step == nil && !beginsAgain && session.script.id == head.id
    try finish(session, as: last, saving, wasFinished: wasBefore)
    tellContradictions(after: session, as: last, on: screen)
    return ExitStatus.done
  }

  private func ports(
    _ store: WorkbookStore, _ state: StateFolder, _ workbook: String, _ workshop: String,
    _ head: ScriptHead, _ seeds: Deferred<[ScriptOutline]>
  ) -> Ports {
    let world = world
    func key(_ step: String) -> DraftKey {
      DraftKey(workbook: workbook, workshop: workshop, step: step)
    }
    return Ports(
      now: world.now, newID: { world.newID(4) },
      save: { workbook in
        var workbook = workbook
        workbook.seed(seeds.value)
        return store.save(workbook, at: world.now())
      },
      saveCopy: { workbook, file in
        do throws(StoreFault) {
          let copy = try WorkbookStore.open(path: world.path(file), state: state, session: "copy")
          defer { copy.store.close() }
          guard copy.workbook == nil else { return .notSaved(.alreadyThere(path: file)) }
          return copy.store.save(workbook, at: world.now())
        } catch {
          return .notSaved(error)
        }
      },
      draft: { state.draft(key($0)) },
      // A draft that cannot be kept must not stop the workshop: the answer itself is not at stake.
      keepDraft: { step, text in
        if let text {
          try? state.saveDraft(text, key(step))
        } else {
          try? state.clearDraft(key(step))
        }
      },
      edit: { ExternalEditor.edit($0, environment: world.environment) },
      refusal: { refusal($0, in: $1, begun: head) },
      history: state.history(),
      millisecondsASecond: world.variable("SOURCE_DATE_EPOCH") == nil ? 1000 : nil)
  }

  private func finish(
    _ session: Session, as name: String, _ saving: Saving, wasFinished: Bool
  ) throws {
    let place = visible(options.workbookName(world))
    let day = session.answers.finishedOn.map { " since \($0.printed)" } ?? ""
    // Only what is on disk is called saved.
    let verb = saving == .saved ? "saved" : "written"
    let words = "\(wasFinished ? day + "," : ", and") \(verb) in \(place)."
    try FinishedView(options: options, world: world, workshop: name).show(
      session, "Complete" + words)
  }

  /// Says how it ended, in a dialogue on standard output; returns the exit code.
  private func report(
    _ ending: Ending, _ lines: Lines, _ saving: Saving, in workshop: String
  ) throws -> Int32 {
    let state =
      switch saving {
      case .nothing: "Nothing is answered yet. Begin with: "
      case .saved: "Saved. Go on with: "
      case .unconfirmed, .unsaved: "The disk did not confirm the last save. Go on with: "
      }
    let goOn = state + options.command("run \(workshop)", world)
    switch ending {
    case .finished: return ExitStatus.done
    case .stopped, .elsewhere:
      world.output("\n\(goOn)\n")
      return ExitStatus.stopped
    case .interrupted:
      world.output("\n\(goOn)\n")
      return ExitStatus.signal(2)
    case .terminated(let signal): return ExitStatus.signal(signal)
    case .misplaced(let expected, let actual):
      throw Failure(
        findings: "\(lines.place): error: '/at \(expected)' stands at step '\(actual)'; "
          + "put it before the first line of its step\n", ExitStatus.unreadable)
    case .misdirected(let refusal): throw Failure(ExitStatus.usage, "\(refusal)")
    case .refusedThrice:
      throw Failure(
        findings: "\(lines.place): error: three lines in a row were not taken; "
          + "everything before them is saved\n", ExitStatus.unreadable)
    case .notSaved: return ExitStatus.cannotWrite
    case .unreadable(let errno):
      throw Failure(
        ExitStatus.failed,
        "the answers cannot be read (error \(errno)); what was answered is saved, run it again")
    }
  }
}
