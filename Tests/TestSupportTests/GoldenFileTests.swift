import Foundation
import TestSupport
import Testing

@Suite struct GoldenFileTests {
  let folder: TemporaryFolder
  let file: GoldenFile

  init() throws {
    folder = try TemporaryFolder()
    file = GoldenFile(folder.path + "/Golden/tree")
  }

  @Test func failsTheRunThatRecords() throws {
    #expect(
      try file.fault(in: "one\n", recording: true)
        == "recorded \(file.path); read the difference, then run the tests without RECORD")
    #expect(try file.fault(in: "one\n", recording: false) == nil)
  }

  @Test func namesAFileThatIsMissing() throws {
    #expect(
      try file.fault(in: "one\n", recording: false)
        == "\(file.path) is missing; RECORD=1 swift test makes it")
  }

  @Test func showsWhatDiffers() throws {
    _ = try file.fault(in: "one\ntwo\nthree\n", recording: true)
    #expect(
      try file.fault(in: "one\n2\nthree\n", recording: false) == """
        \(file.path) and the text differ; RECORD=1 swift test takes the text
        --- golden
        +++ text
        @@ -1,3 +1,3 @@
         one
        -two
        +2
         three

        """)
  }

  /// Two spellings of é are one string to Swift and two to a file.
  @Test func comparesBytes() throws {
    _ = try file.fault(in: "e\u{301}", recording: true)
    #expect(try file.fault(in: "\u{e9}", recording: false) != nil)
  }
}
