import Foundation
import TestSupport
import Testing

/// What Tab offers in a shell, asked of bash itself.
@Suite struct CompletionTests {
  @Test(arguments: [
    ("northstar run ", "ws01 ws02 ws03 recheck"),
    ("northstar export mark", "markdown"),
    ("northstar explain driver-t", "driver-tree"),
    ("northstar status --color ", "auto always never"),
  ]) func completesInBash(line: String, words: String) throws {
    let folder = try TemporaryFolder()
    let script = try Program(in: folder.path).run(["--generate-completion-script", "bash"])
    try script.output.write(
      toFile: folder.path + "/completion.bash", atomically: true, encoding: .utf8)
    let bash = Process()
    bash.executableURL = URL(fileURLWithPath: "/bin/bash")
    bash.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    bash.arguments = [
      "--norc", "-c",
      """
      source completion.bash
      COMP_LINE="$1" COMP_POINT=${#1}
      read -ra COMP_WORDS <<< "$1"
      if [[ $1 == *' ' ]]; then COMP_WORDS+=(''); fi
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _northstar "${COMP_WORDS[0]}" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      echo "${COMPREPLY[*]}"
      """, "bash", line,
    ]
    let output = Pipe()
    bash.standardOutput = output
    try bash.run()
    let offered = try output.fileHandleForReading.readToEnd() ?? Data()
    bash.waitUntilExit()
    #expect(String(decoding: offered, as: UTF8.self) == words + "\n")
  }
}
