import ArgumentParser
import Foundation
import Texts

/// `northstar new-workshop`: a script to start from.
struct NewWorkshopCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "new-workshop",
    abstract: "Write a script to start from, every key explained.",
    discussion: "northstar new-workshop bread_tasting")

  @Argument(help: "The name it is run by: small letters, digits and _. The file is NAME.yaml.")
  var name: String

  @OptionGroup var options: SharedOptions

  func run(in world: World) throws -> Int32 {
    let file = "\(name).yaml"
    let library = ScriptLibrary(world)
    let text = try BundledScripts.starter(named: name)
    guard name.first?.isSmallLetter == true, name.allSatisfy(\.isOfName),
      try library.faults(inScript: text, file: file).isEmpty
    else {
      throw Failure(
        ExitStatus.usage,
        "'\(name)' cannot be a name; begin with a small letter, then small letters, "
          + "digits and '_'; no word of the rule language")
    }
    if let taken = try library.owner(of: name) {
      throw Failure(ExitStatus.usage, "'\(name)' is the name of \(taken); choose another")
    }
    do {
      try Data(text.utf8).write(
        to: URL(fileURLWithPath: world.path(file)), options: .withoutOverwriting)
    } catch CocoaError.fileWriteFileExists {
      throw Failure(
        ExitStatus.cannotWrite, "'\(file)' is there already and stays as it is; choose another name"
      )
    } catch {
      throw Failure(ExitStatus.cannotWrite, "'\(file)' cannot be written here")
    }
    world.output(
      """
      \(file) is written. Read it from top to bottom, and change what you like.
      Every fault:    northstar check \(file)
      Try it:         northstar run \(file)
      Run it by name: put it in \(visible(world.ownFolder)), then northstar run \(name)

      """)
    return ExitStatus.done
  }
}

extension Character {
  fileprivate var isSmallLetter: Bool { ("a"..."z").contains(self) }
  fileprivate var isOfName: Bool { isSmallLetter || ("0"..."9").contains(self) || self == "_" }
}
