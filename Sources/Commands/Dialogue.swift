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
    let head = try ScriptLibrary(world).head(workshop)
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
    let source = try AnswerSource(
      answersFile: answersFile, isPlain: isPlain, style: options.style(world), world: world)
    let screen = Screen(
      columns: { world.columns }, rows: { world.rows }, style: source.style,
      isPlain: source.isPlain,
      isASCII: world.isASCII, write: world.output)

    let welcome = Welcome(head, reader: source.reader, screen: screen)
    if workbook[head.id].map({ $0.state == .untouched }) ?? true { welcome.open() }
    let asksPeople = workbook.people == nil
    if asksPeople {
      switch welcome.people() {
      case .people(let names): workbook.people = names
      case .ended(let ending):
        return try report(ending, source, opened == nil ? .nothing : .saved, in: workshop)
      }
    }
    // Read once the first question stands: a newcomer should not wait for the other workshops.
    lazy var outlines = (try? BundledScripts.outlines()) ?? []
    var run = try LinkedRun(head.id, workbook, world: world) { id, workbook in
      let linked = try ScriptLibrary(world).linkedScript(name(of: id, begun: head))
      return Facilitator(
        Session(
          linked.script, workbook: workbook, reads: linked.reads, author: author,
          timeZoneOffset: world.timeZoneOffset),
        reader: source.reader, screen: screen,
        services: services(store, workbook.id, id, head) { outlines },
        isInteractive: source.isInteractive)
    }
    let ending = try run.run(from: step, savingFirst: asksPeople, on: screen)
    let session = run.facilitator.session
    let last = name(of: session.script.id, begun: head)
    let saving = opened != nil && run.saving == .nothing ? .saved : run.saving
    guard ending == .finished else { return try report(ending, source, saving, in: last) }
    let wasBefore = wasFinished && step == nil && !beginsAgain && session.script.id == head.id
    try finish(session, as: last, saving, wasFinished: wasBefore)
    showContradictions(after: session, as: last, on: screen)
    return ExitStatus.done
  }

  /// What a workshop is run by: as it was typed for the one this run began with, else its id.
  private func name(of id: String, begun head: ScriptHead) -> String {
    id == head.id ? workshop : id
  }

  private func services(
    _ store: WorkbookStore, _ workbook: String, _ workshop: String, _ head: ScriptHead,
    outlines: @escaping () -> [ScriptOutline]
  ) -> DialogueServices {
    let (world, state) = (world, world.stateFolder)
    func key(_ step: String) -> DraftKey {
      DraftKey(workbook: workbook, workshop: workshop, step: step)
    }
    return DialogueServices(
      now: world.now, newID: { world.newID(4) },
      save: { workbook in
        var workbook = workbook
        workbook.seed(outlines())
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
      refusal: { refusal(toGoTo: $0, in: $1, begun: head) },
      history: state.history(),
      millisecondsASecond: world.variable("SOURCE_DATE_EPOCH") == nil ? 1000 : nil)
  }

  /// Why a step of a workshop cannot be gone to; nothing when it can.
  private func refusal(
    toGoTo place: StepPlace, in workbook: Workbook, begun head: ScriptHead
  ) -> Refusal? {
    guard
      let linked = try? ScriptLibrary(world).linkedScript(name(of: place.workshop, begun: head))
    else { return .noSuchWorkshop(typed: place.workshop) }
    return Session(linked.script, workbook: workbook, reads: linked.reads)
      .refusal(toStartAt: place.step, world.now())?.naming(linked.script.id)
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

  /// Says at the end of a workshop what it and the others in the workbook say that cannot both
  /// stand.
  private func showContradictions(after session: Session, as name: String, on screen: Screen) {
    // A script of another workshop that is faulty by now must not spoil the end of this one.
    let others = ((try? BegunWorkshop.all(session.workbook, world)) ?? []).map(\.session)
    let found =
      others.filter { $0.script.id != session.script.id }.flatMap(\.answers.contradictions)
      + session.answers.contradictions
    let view = ContradictionsView(options: options, world: world)
    let lines = view.lines(found, names: [session.script.id: name])
    if !lines.isEmpty { screen.space() }
    screen.show(lines)
  }

  /// Says how it ended, in a dialogue on standard output; returns the exit code.
  private func report(
    _ ending: Ending, _ source: AnswerSource, _ saving: Saving, in workshop: String
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
    case .stopped, .leftFor:
      world.output("\n\(goOn)\n")
      return ExitStatus.stopped
    case .interrupted:
      world.output("\n\(goOn)\n")
      return ExitStatus.signal(2)
    case .terminated(let signal): return ExitStatus.signal(signal)
    case .misplaced(let expected, let actual):
      throw Failure(
        findings: "\(source.place): error: '/at \(expected)' stands at step '\(actual)'; "
          + "put it before the first line of its step\n", ExitStatus.unreadable)
    case .misdirected(let refusal): throw Failure(ExitStatus.usage, "\(refusal)")
    case .refusedThrice:
      throw Failure(
        findings: "\(source.place): error: three lines in a row were not taken; "
          + "everything before them is saved\n", ExitStatus.unreadable)
    case .malformed(let malformed):
      throw Failure(findings: source.finding(malformed), ExitStatus.unreadable)
    case .notSaved: return ExitStatus.cannotWrite
    case .unreadable(let errno):
      throw Failure(
        ExitStatus.failed,
        "the answers cannot be read (error \(errno)); what was answered is saved, run it again")
    }
  }
}
