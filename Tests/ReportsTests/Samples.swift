import Answers
import BundledWorkshops
import Foundation
import Reports
import Scripts
import Sessions
import Testing
import Workbooks

/// Workshops and workbooks that reports are tested with.
enum Samples {
  /// The first workshop as it ships.
  static func noise() throws -> Script { try bundled("ws01") }

  /// A workshop as it ships.
  static func bundled(_ id: String) throws -> Script {
    try #require(shipped.get().first { $0.id == id })
  }

  private static let shipped = Result { () throws in
    var scripts: [Script] = []
    for file in BundledFiles.workshops {
      scripts.append(try script(#require(BundledFiles.text(file)), file: file, reads: scripts))
    }
    return scripts
  }

  /// A workshop with every kind of field, of the sort people write themselves.
  static func tasting() throws -> Script {
    let name = "Fixtures/tasting.yaml"
    let file = try #require(Bundle.module.url(forResource: name, withExtension: nil))
    return try script(String(contentsOf: file, encoding: .utf8), file: "tasting.yaml")
  }

  /// The workbook in a file of `Fixtures`, as the program wrote it.
  static func workbook(_ name: String) throws -> Workbook {
    let file = try #require(Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: nil))
    return try Workbook(json: JSONReader.value(Array(Data(contentsOf: file))))
  }

  /// The page of a workbook, with results and what the coach said as a session computes them.
  static func page(of workbook: Workbook, _ script: Script) -> String {
    let session = session(script, workbook)
    return text(WorkbookResult([session.answers], of: session.workbook), as: .markdown)
  }

  /// What a workshop that ships came to in a workbook.
  static func result(of workbook: Workbook, _ id: String) throws -> WorkbookResult {
    let session = session(try bundled(id), workbook)
    return WorkbookResult([session.answers], of: session.workbook)
  }

  /// A workshop over a workbook, with the shipped ones that it reads.
  static func session(_ script: Script, _ workbook: Workbook) -> Session {
    let reads = (try? shipped.get().filter { script.reads.contains($0.id) }) ?? []
    return Session(script, workbook: workbook, reads: reads)
  }

  /// What all workshops of a workbook came to that were begun, as an export without `--workshop`
  /// has it.
  static func result(of workbook: Workbook) throws -> WorkbookResult {
    let scripts = try shipped.get()
    let answers = scripts.compactMap { script -> WorkshopAnswers? in
      guard workbook[script.id].map({ $0.state != .untouched }) == true else { return nil }
      return session(script, workbook).answers
    }
    return WorkbookResult(answers, of: workbook)
  }

  /// The same of a file in `Fixtures`.
  static func result(_ name: String) throws -> WorkbookResult {
    try result(of: workbook(name + ".json"))
  }

  /// The files of a format under the headings of their names, as a golden file shows them.
  static func text(
    _ result: WorkbookResult, as format: ReportFormat, _ options: ReportOptions = .init()
  ) -> String {
    let files = format.files(of: result, options)
    guard files.count > 1 else { return files.map(\.text).joined() }
    return files.map { "==> \($0.name) <==\n\($0.text)" }.joined(separator: "\n")
  }

  private static func script(
    _ text: String, file: String, reads: [Script] = []
  ) throws -> Script {
    let words = try #require(BundledFiles.text("word-lists.yaml"))
    let lists = try ScriptReader.lists(words, file: "word-lists.yaml").get()
    let others = Dictionary(uniqueKeysWithValues: reads.map { ($0.id, $0.catalog) })
    return try ScriptReader(lists: lists, others: others).read(text, file: file).get()
  }
}
