import Facilitation
import Foundation
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
  var answersFile: String?

  init(_ workshop: String, options: SharedOptions, world: World) {
    self.workshop = workshop
    self.options = options
    self.world = world
  }

  func run(from step: String?) throws -> Int32 {
    let shelf = Shelf(world: world)
    let head = try shelf.head(workshop)
    let state = StateFolder(path: statePath)
    let (store, opened) = try open(state)
    defer { store.close() }
    if let fault = store.backupFault {
      world.errors(visible("northstar: no backup of what was there is kept: \(fault)\n"))
    }
    var workbook = opened ?? Workbook(id: world.newID(8))
    let lines = try Lines(self, style: options.style(world))
    let screen = Screen(
      columns: { world.columns }, style: lines.style, isPlain: lines.isPlain, write: world.output)
    // Read once the first question stands: a newcomer should not wait for the other workshops.
    let seeds = Deferred { (try? shelf.outlines()) ?? [] }
    let ports = ports(store, state, workbook.id, head.id, seeds)

    let welcome = Welcome(head, reader: lines.reader, screen: screen)
    if workbook[head.id].map({ $0.state == .untouched }) ?? true { welcome.open() }
    let asksPeople = workbook.people == nil
    if asksPeople {
      switch welcome.people() {
      case .people(let names): workbook.people = names
      case .ended(let ending): return try report(ending, lines, opened == nil ? .nothing : .saved)
      }
    }
    let family = try shelf.family(workshop)
    var facilitator = Facilitator(
      Session(
        family.script, workbook: workbook, reads: family.reads, author: author,
        timeZoneOffset: world.timeZoneOffset),
      reader: lines.reader, screen: screen, ports: ports, isInteractive: lines.isInteractive)
    let ending = facilitator.run(from: step, savingFirst: asksPeople)
    try? state.saveHistory(facilitator.history.lines)
    return try report(
      ending, lines, opened != nil && facilitator.saving == .nothing ? .saved : facilitator.saving)
  }

  private func open(_ state: StateFolder) throws -> (WorkbookStore, Workbook?) {
    guard options.workbookName(world) != "-" else {
      throw Failure(ExitStatus.usage, "answers are kept in a file; name one with --workbook")
    }
    do throws(StoreFault) {
      let opened = try WorkbookStore.open(
        path: world.path(options.workbookName(world)), state: state, session: world.newID(8))
      return (opened.store, opened.workbook)
    } catch {
      throw Failure(error)
    }
  }

  private func ports(
    _ store: WorkbookStore, _ state: StateFolder, _ workbook: String, _ workshop: String,
    _ seeds: Deferred<[ScriptOutline]>
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
      history: state.history(),
      millisecondsASecond: world.variable("SOURCE_DATE_EPOCH") == nil ? 1000 : nil)
  }

  /// Says how it ended, in a dialogue on standard output; returns the exit code.
  private func report(
    _ ending: Ending, _ lines: Lines, _ saving: Saving
  ) throws -> Int32 {
    let state =
      switch saving {
      case .nothing: "Nothing is answered yet. Begin with: "
      case .saved: "Saved. Go on with: "
      case .unconfirmed, .unsaved: "The disk did not confirm the last save. Go on with: "
      }
    let goOn = state + options.command("run \(workshop)", world)
    switch ending {
    case .finished:
      let place = visible(options.workbookName(world))
      world.output("\nComplete, and \(saving == .saved ? "saved" : "written") in \(place).\n")
      world.output("Change an answer: \(options.command("run \(workshop) --from STEP", world))\n")
      world.output("Share it: \(options.command("export markdown -o brief.md", world))\n")
      return ExitStatus.done
    case .stopped:
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

  private var statePath: String {
    let state = world.variable("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = world.variable("HOME") ?? FileManager.default.homeDirectoryForCurrentUser.path
    return (state ?? home + "/.local/state") + "/northstar"
  }
}
