import BundledWorkshops
import Foundation
import Reports
import Scripts
import Testing
import Workbooks

/// Workshops and workbooks that reports are tested with.
enum Samples {
  /// The first workshop as it ships; the words its rules look for do not matter to a report.
  static func noise() throws -> Script { try script(#require(BundledFiles.text("ws01.yaml"))) }

  static func script(_ text: String) throws -> Script {
    let words = try #require(BundledFiles.text("word-lists.yaml"))
    let lists = try ScriptReader.lists(words, file: "word-lists.yaml").get()
    return try ScriptReader(lists: lists).read(text, file: "test.yaml").get()
  }

  /// The worked example, finished: Harbour Home Repairs on 21 November 2026.
  static func finished() throws -> Workbook {
    let file = try #require(
      Bundle.module.url(forResource: "ws01", withExtension: "json", subdirectory: "Fixtures"))
    return try Workbook(json: JSONReader.value(Array(Data(contentsOf: file))))
  }

  static func page(
    of workbook: Workbook, _ script: Script, messages: [Override: String] = [:]
  ) -> String {
    var page = ""
    let results = workbook[script.id]?.results ?? [:]
    let brief = Brief(of: workbook, script: script, results: results, messages: messages)
    ReportFormat.markdown.report(of: brief).write(to: &page)
    return page
  }
}
