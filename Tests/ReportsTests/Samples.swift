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
    page(result(of: workbook, script))
  }

  /// What a workshop that ships came to in a workbook.
  static func result(of workbook: Workbook, _ id: String) throws -> WorkbookResult {
    result(of: workbook, try bundled(id))
  }

  private static func result(of workbook: Workbook, _ script: Script) -> WorkbookResult {
    let reads = (try? shipped.get().filter { script.reads.contains($0.id) }) ?? []
    let session = Session(script, workbook: workbook, reads: reads)
    return WorkbookResult([session.answers], of: session.workbook)
  }

  /// A result as Markdown.
  static func page(_ result: WorkbookResult) -> String {
    ReportFormat.markdown.files(of: result).map(\.text).joined()
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
