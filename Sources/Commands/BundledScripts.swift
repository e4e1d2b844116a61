import ArgumentParser
import BundledWorkshops
import Scripts

/// The scripts that ship in the program.
enum BundledScripts {
  /// The ids of the workshops, in the order they are listed.
  static let ids = BundledFiles.workshops.map { String($0.dropLast(".yaml".count)) }

  /// The workshop to begin with.
  static var first: String { ids.first ?? "" }

  /// What a workshop can be named by, for help texts.
  static var orOwn: String {
    "\(ids.joined(separator: ", ")), or the name or path of a script of your own."
  }

  /// The file of the workshop with this id, in any case; nothing when none ships.
  static func file(of id: String) -> String? {
    BundledFiles.workshops.first { $0 == id.lowercased() + ".yaml" }
  }

  /// The heads of the workshops, in order.
  static func heads() throws -> [ScriptHead] {
    try BundledFiles.workshops.map { try ScriptReader.head(try text(of: $0), file: $0).orFail() }
  }

  /// What an empty workbook has slots for.
  static func outlines() throws -> [ScriptOutline] {
    try BundledFiles.workshops.map { try ScriptReader.outline(try text(of: $0), file: $0).orFail() }
  }

  /// The lists of words that rules of any script can name.
  static func wordLists() throws -> [String: [String]] {
    let file = "word-lists.yaml"
    return try ScriptReader.lists(try text(of: file), file: file).orFail()
  }

  /// A script to start from, under that name.
  static func starter(named name: String) throws -> String {
    try text(of: "starter.yaml").replacing("my_workshop", with: name)
  }

  /// The text of a file that ships.
  static func text(of file: String) throws -> String {
    guard let text = BundledFiles.text(file) else {
      throw Failure(ExitStatus.failed, "'\(file)' is missing from this program; please report this")
    }
    return text
  }
}

extension CompletionKind {
  /// The ids of the workshops that ship.
  static let workshops = CompletionKind.list(BundledScripts.ids)
}
