/// A dialogue in Markdown: fences of commands and answers, replayed and written anew.
///
/// In a fence whose first word is `northstar`, `$ ` begins a command and `❯ ` an answer; the rest
/// is what the program printed. A fence `json FILE`, `text FILE` or `markdown FILE` shows a file.
struct Transcript {
  /// Runs one command with these lines as input.
  typealias Run = (_ arguments: [String], _ input: String) throws -> (output: String, status: Int32)

  let text: String

  /// The transcript with everything the program prints replaced by what it prints now.
  func replayed(run: Run, file: (String) throws -> String) throws -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    var written: [String] = []
    while let line = lines.popFirst() {
      written.append(line)
      guard line.hasPrefix("```"), line != "```" else { continue }
      // A page with a fence of its own stands in a longer one.
      let fence = line.prefix { $0 == "`" }
      let words = line.dropFirst(fence.count).split(separator: " ").map(String.init)
      let body = Array(lines.prefix { $0 != fence })
      lines = lines.dropFirst(body.count)
      switch (words.first, words.count) {
      case ("northstar", _): written += try dialogue(body, run)
      case ("json", 2), ("text", 2), ("markdown", 2): written += try shown(file(words[1]))
      default: written += body
      }
      if let end = lines.popFirst() { written.append(end) }
    }
    return written.joined(separator: "\n")
  }

  private func dialogue(_ body: [String], _ run: Run) throws -> [String] {
    var written: [String] = []
    var rest = body[...]
    while let start = rest.firstIndex(where: { $0.hasPrefix("$ ") }) {
      let command = rest[start]
      rest = rest[(start + 1)...]
      let block = rest.prefix { !$0.hasPrefix("$ ") }
      rest = rest.dropFirst(block.count)
      let answers = block.filter { $0 == "❯" || $0.hasPrefix("❯ ") || $0.hasPrefix("· ") }.map {
        String($0.dropFirst($0 == "❯" ? 1 : 2))
      }
      let arguments = command.dropFirst(2).split(separator: " ").dropFirst().map(String.init)
      let (output, status) = try run(arguments, answers.map { $0 + "\n" }.joined())
      written.append(command)
      written += marked(output, answers)
      if status != 0 { written.append("[exit \(status)]") }
    }
    return written
  }

  /// The output with the answers, which the program printed after its plain sign, marked as such.
  private func marked(_ output: String, _ answers: [String]) -> [String] {
    var answers = answers[...]
    return shown(output).map { line in
      if let answer = answers.first,
        line == trimmed("> " + answer) || line == trimmed("· " + answer)
      {
        answers.removeFirst()
        return line.hasPrefix("> ") || line == ">" ? trimmed("❯ " + answer) : line
      }
      return ["$ ", "❯", "· "].contains { line.hasPrefix($0) } ? "\\" + line : line
    }
  }

  /// Lines without blanks at their ends, and without empty ones at the end.
  private func shown(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { trimmed($0) }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  private func trimmed(_ line: some StringProtocol) -> String {
    var line = Substring(line)
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
