import Foundation
import Terminal
import TestSupport
import Testing

@Suite struct ExternalEditorTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  func edit(_ text: String, with script: String) -> ExternalEditor.Result {
    ExternalEditor.edit(text, environment: ["EDITOR": script, "TMPDIR": folder.path])
  }

  var leftOver: [String] {
    (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
  }

  @Test func takesTheTextAsTheEditorLeftIt() {
    #expect(edit("ä $(id) `id` \"'", with: "sed -i s/ä/日本/") == .edited("日本 $(id) `id` \"'"))
    #expect(edit("one\ntwo", with: "true") == .edited("one\ntwo"))
    #expect(edit("one", with: "printf 'two\\n\\n' >") == .edited("two\n"))
    #expect(leftOver == [])
  }

  @Test func opensAFileThatOnlyThisPersonCanRead() {
    let look = #"f() { stat -c %a "$(dirname "$1")" "$1" > "$1.new"; mv "$1.new" "$1"; }; f"#
    #expect(edit("", with: look) == .edited("700\n600"))
  }

  @Test func keepsTheTextWhenTheEditorFails() throws {
    guard
      case .kept(.status(3), let path?) = edit("one", with: "f() { echo two >> $1; exit 3; }; f")
    else {
      Issue.record("not kept")
      return
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "onetwo\n")
  }

  @Test(arguments: [
    "ln -sf /etc/passwd", "rm", "head -c 1000001 /dev/zero >", "f() { rm $1; mkfifo $1; }; f",
  ])
  func refusesAFileThatIsNoLongerItsOwn(_ script: String) {
    guard case .kept(.unreadable, _?) = edit("one", with: script) else {
      Issue.record("taken")
      return
    }
  }

  @Test func saysWhenThereIsNoPlaceForAFile() {
    #expect(
      ExternalEditor.edit("one", environment: ["EDITOR": "true", "TMPDIR": "/nowhere"])
        == .kept(reason: .noFile(errno: ENOENT), path: nil))
  }
}
