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
  static func noise() throws -> Script { try noiseScript.get() }

  private static let noiseScript = Result {
    try script(#require(BundledFiles.text("ws01.yaml")), file: "ws01.yaml")
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
    let session = Session(script, workbook: workbook)
    return page(
      Brief(
        of: workbook, script: script, results: session.results, owners: session.owners,
        groups: session.groups,
        messages: session.keptMessages))
  }

  /// A brief as Markdown.
  static func page(_ brief: Brief) -> String {
    var page = ""
    ReportFormat.markdown.report(of: brief).write(to: &page)
    return page
  }

  private static func script(_ text: String, file: String) throws -> Script {
    let words = try #require(BundledFiles.text("word-lists.yaml"))
    let lists = try ScriptReader.lists(words, file: "word-lists.yaml").get()
    return try ScriptReader(lists: lists).read(text, file: file).get()
  }
}
