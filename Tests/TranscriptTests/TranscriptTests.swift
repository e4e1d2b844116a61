import CommandsTestSupport
import Foundation
import TestSupport
import Testing

private let root = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// Every transcript, and the README, whose session is one too.
private let files: [String] = {
  let folder = root.appendingPathComponent("transcripts")
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  return names.filter { $0.hasSuffix(".md") }.sorted().map { "transcripts/\($0)" } + ["README.md"]
}()

@Suite struct TranscriptTests {
  @Test(arguments: files)
  func printsWhatTheTranscriptShows(_ name: String) throws {
    let folder = try TemporaryFolder()
    let program = TestWorld(in: folder.path)
    let path = root.appendingPathComponent(name).path
    let replayed = try Transcript(text: String(contentsOfFile: path, encoding: .utf8)).replayed(
      run: { arguments, input in
        let run = program.run(arguments, input: input, joined: true)
        return (run.output, run.status)
      },
      file: { try String(contentsOfFile: "\(folder.path)/\($0)", encoding: .utf8) })
    try expectGolden(replayed, at: path)
  }

  @Test func shipsAReadmeWhoseWorkshopHasNoFaults() throws {
    let readme = try String(
      contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let start = try #require(readme.range(of: "```yaml\n")).upperBound
    let end = try #require(readme.range(of: "```", range: start..<readme.endIndex)).lowerBound
    let folder = try TemporaryFolder()
    try Data(readme[start..<end].utf8).write(
      to: URL(fileURLWithPath: folder.path + "/tasting.yaml"))
    let run = TestWorld(in: folder.path).run(["check", "tasting.yaml"])
    #expect(run == Program.Run(output: "tasting.yaml: no faults\n", errors: "", status: 0))
  }

  @Test func asksEveryQuestionOfTheShippedWorkshopInATranscript() throws {
    let transcripts = try files.map {
      try String(contentsOf: root.appendingPathComponent($0), encoding: .utf8)
    }.joined()
    for step in 1...14 {
      let isShown = transcripts.contains("step \(step) of 14")
      #expect(isShown, "no transcript shows step \(step) of ws01")
    }
  }
}
