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
  let script: Script
  let options: SharedOptions
  let world: World
  var author: String?
  var isPlain = false
  var answersFile: String?

  private let shelf: Shelf

  init(_ workshop: String, options: SharedOptions, world: World) throws {
    self.options = options
    self.world = world
    shelf = Shelf(world: world)
    script = try shelf.script(workshop)
  }

  func run(from step: String?) throws -> Int32 {
    let name = options.workbookName(world)
    let state = StateFolder(path: statePath)
    let session = world.newID(8)
    let store: WorkbookStore
    let isNew: Bool
    let workbook: Workbook
    do throws(StoreFault) {
      let opened = try WorkbookStore.open(path: world.path(name), state: state, session: session)
      store = opened.store
      isNew = opened.workbook == nil
      workbook = opened.workbook ?? Workbook(id: world.newID(8))
    } catch {
      throw Failure(error)
    }
    defer { store.close() }
    // Read once the first question stands: a newcomer should not wait for the other workshops.
    let seeds = Deferred { (try? shelf.seeds()) ?? [] }
    let lines = try Lines(self, style: options.style(world))
    var facilitator = Facilitator(
      Session(
        script, workbook: workbook, author: author, timeZoneOffset: world.timeZoneOffset),
      reader: lines.reader,
      screen: Screen(
        width: width, style: lines.style, isPlain: lines.isPlain, write: world.output),
      ports: ports(store, state, workbook.id, seeds), isInteractive: lines.isInteractive)
    let ending = facilitator.run(from: step)
    try? state.saveHistory(facilitator.history)
    let isEmpty = isNew && !facilitator.isSaved
    return try report(ending, lines, name, isEmpty: isEmpty)
  }

  private func ports(
    _ store: WorkbookStore, _ state: StateFolder, _ workbook: String,
    _ seeds: Deferred<[SeededWorkshop]>
  ) -> Ports {
    let (world, script) = (world, script)
    func key(_ step: String) -> DraftKey {
      DraftKey(workbook: workbook, workshop: script.id, step: step)
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
      history: state.history())
  }

  /// Says how it ended, in a dialogue on standard output; returns the exit code.
  private func report(
    _ ending: Ending, _ lines: Lines, _ name: String, isEmpty: Bool
  ) throws -> Int32 {
    let goOn =
      (isEmpty ? "Nothing is answered yet. Begin with: " : "Saved. Go on with: ")
      + options.command("run \(script.id)", world)
    switch ending {
    case .finished:
      world.output("\nComplete, and saved in \(visible(name)).\n")
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
    case .refusedThrice:
      throw Failure(
        findings: "\(lines.place): error: three lines in a row were not taken; "
          + "everything before them is saved\n", ExitStatus.unreadable)
    case .notSaved: return ExitStatus.cannotWrite
    case .unreadable(let errno):
      throw Failure(ExitStatus.failed, "the answers cannot be read (error \(errno))")
    }
  }

  private var width: Int {
    TerminalSize(descriptor: 1)?.columns ?? world.variable("COLUMNS").flatMap { Int($0) } ?? 80
  }

  private var statePath: String {
    let state = world.variable("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (state ?? (world.variable("HOME") ?? ".") + "/.local/state") + "/northstar"
  }
}
