import Foundation
import TestSupport
import Testing

@Suite struct LineEditorTests {
  /// Each row: what is typed, and the outcome it leads to.
  @Test(arguments: [
    ("hello\r", "submitted <hello>"),
    ("hello\u{1B}[D\u{1B}[DX\r", "submitted <helXlo>"),
    ("one two\u{17}three\r", "submitted <one three>"),
    ("one two\u{1B}\u{7F}three\r", "submitted <one three>"),
    ("abc\u{1}X\u{5}Y\r", "submitted <XabcY>"),
    ("abc\u{1}\u{B}\u{19}\u{19}\r", "submitted <abcabc>"),
    ("日本e\u{301}\u{7F}語\r", "submitted <日本語>"),
    ("👩\u{200D}🔬x\u{1B}[D\u{1B}[Dy\r", "submitted <y👩\u{200D}🔬x>"),
    ("\u{1B}[200~one\ntwo\n\u{1B}[201~\r", "submitted <one two>"),
    ("\u{1B}[200~a\u{3}\u{1B}[Zb\u{1B}[201~\r", "submitted <a[Zb>"),
    ("abc\u{1B}[Z", "back <abc>"),
    ("abc\u{1B}OP", "help <abc>"),
    ("abc\u{18}\u{5}", "editor <abc>"),
    ("abc\u{3}", "interrupted <abc>"),
    ("\u{4}", "end <>"),
    ("abc\u{4}\r", "submitted <abc>"),
    ("a\u{1B}\rb\r", "submitted <ab>"),
    ("one two\u{17}\u{1F}\r", "submitted <one two>"),
    ("one two\u{15}\u{1F}\r", "submitted <one two>"),
    ("one two\u{1F}\r", "submitted <one >"),
    ("a\u{1B}[200~b c\u{1B}[201~\u{1F}\r", "submitted <a>"),
    ("abc\u{1F}\u{1F}\r", "submitted <>"),
    // Whole characters, also while they come in part.
    ("🎉\u{1}👩\u{200D}🔬x\r", "submitted <👩\u{200D}🔬x🎉>"),
    ("🇩🇪\u{1}🇫🇷\r", "submitted <🇫🇷🇩🇪>"),
    ("\u{301}x\u{1}e\u{6}\u{7F}\r", "submitted <x>"),
    ("e\u{301}x\u{2}\u{2}y\r", "submitted <ye\u{301}x>"),
    ("e\u{301}x\u{1}\u{6}y\r", "submitted <e\u{301}yx>"),
    ("e\u{301}x\u{1}\u{4}\r", "submitted <x>"),
    ("🇩🇪👩\u{200D}🔬\u{14}\r", "submitted <👩\u{200D}🔬🇩🇪>"),
    ("cafe\u{301}s x\u{1B}b\u{1B}by\r", "submitted <ycafe\u{301}s x>"),
    ("🇩🇪x\u{1}\u{6}\u{7F}\r", "submitted <x>"),
    ("\u{20001}a\r", "submitted <\u{20001}a>"),
    ("one\u{C}two\r", "submitted <onetwo>"),
    ("a\u{1B}[5~b\u{1B}[15~\u{1B}[Ic\r", "submitted <abc>"),
  ])
  func turnsKeysIntoAnOutcome(_ keys: String, _ outcome: String) throws {
    let terminal = try probe()
    terminal.type(keys)
    try terminal.wait(for: "\n\u{1B}[?2004l")
    #expect(try terminal.wait(for: "\n") == outcome + "\r\n")
  }

  @Test(arguments: [
    (["--multiline"], "a\u{1B}\rb\r", "a\\u{a}b"),
    (["--multiline"], "a\\\rb\r", "a\\u{a}b"),
    (["--multiline"], "abc\u{1B}\rd\u{1B}[AX\u{1B}[B\u{1B}[HY\r", "aXbc\\u{a}Yd"),
    (["--multiline"], "\u{1B}[200~a\r\nb\u{1B}[201~\r", "a\\u{a}b"),
    (["--paste-lines"], "\u{1B}[200~a\nb\u{1B}[201~\r", "a\\u{a}b"),
    (["--initial", "Mönday"], "\u{1}my \r", "my Mönday"),
    (["--history", "one", "--history", "two"], "x\u{1B}[A\u{1B}[A\r", "one"),
    (["--history", "one"], "draft\u{1B}[A\u{1B}[B!\r", "draft!"),
    (["--history", "one", "--history", "two"], "\u{12}on\r", "one"),
    (["--history", "one", "--history", "two"], "abc\u{12}on\u{1B}[C!\r", "one!"),
    (["--history", "one", "--history", "two"], "abc\u{12}on\u{7}!\r", "abc!"),
    (["--history", "one", "--history", "two"], "abc\u{12}zzz\r!\r", "abc!"),
    (["--history", "first answer"], "\u{1B}[A\u{1F}x\r", "x"),
    (["--initial", "old text", "--replaced"], "new one\u{1F}\r", "old text"),
    (["--initial", "old text", "--replaced"], "new one\r", "new one"),
    (["--choice", "yes", "--choice", "no"], "\u{1B}[B\u{1B}[B\r", "no"),
    (["--choice", "yes", "--choice", "no"], "\u{1B}[A\u{1B}[B\r", "yes"),
    (["--choice", "yes", "--choice", "no"], "may\u{1B}[B\u{1B}[A\r", "may"),
    (["--choice", "yes", "--refused", "no"], "x\u{1B}[B\u{1B}[B\r\u{1B}[A\r", "yes"),
    (["--choice", "yes", "--choice", "no"], "x | \u{1B}[B\u{1B}[B\t1\r", "x | no | 1"),
    (["--choice", "a", "--choice", "b", "--several"], "\u{1B}[B \u{1B}[B \r", "a, b"),
    (["--word", "Mira", "--word", "Milo"], "M\tl\t\r", "Milo "),
    (["--word", "Mira"], "M\t\r", "Mira "),
    (["--word", "Mira"], "X\t\r", "X"),
  ])
  func followsThePrompt(_ arguments: [String], _ keys: String, _ answer: String) throws {
    let terminal = try probe(arguments)
    terminal.type(keys)
    try terminal.wait(for: "submitted <")
    #expect(try terminal.wait(for: ">\r\n") == answer + ">\r\n")
  }

  @Test(arguments: [
    ("abc\u{1B}[1;3A", "moved -1 <abc>"), ("abc\u{1B}\u{1B}[A", "moved -1 <abc>"),
    ("abc\u{1B}[1;3B", "moved 1 <abc>"), ("abc\u{1B}\u{1B}OB", "moved 1 <abc>"),
  ])
  func endsWhenWhatIsEditedIsToMove(_ keys: String, _ outcome: String) throws {
    let terminal = try probe(["--moves"])
    terminal.type(keys)
    try terminal.wait(for: outcome)
  }

  @Test func leavesWhatAnEmptyLineStandsFor() throws {
    let terminal = try probe(["--taken", "retire"])
    terminal.type("\r")
    try terminal.wait(for: "retire\u{1B}[3G\r\r\n\u{1B}[?2004lsubmitted <>")
  }

  @Test func measuresTheTextAtTheRightEdge() throws {
    let terminal = try probe(["--measure"], columns: 20)
    try terminal.wait(for: "\u{1B}[13G0 of 60")
    terminal.type("ab")
    try terminal.wait(for: "2 of 60")
  }

  @Test func listsCandidatesOnTheSecondTab() throws {
    let terminal = try probe(["--word", "Mira", "--word", "Milo"])
    terminal.type("\t\t")
    try terminal.wait(for: "Mi\r\r\nMira  Milo\r\r\n\r❯ Mi\u{1B}[K")
  }

  @Test func showsARemarkBesideTheAnswer() throws {
    let terminal = try probe(["--remark"], columns: 20)
    terminal.type("Monday\r")
    try terminal.wait(for: "\u{1B}[?2004l\u{1B}[1A\u{1B}[15Gsaved\r\r\nsubmitted <Monday>")
    terminal.type("every Monday\r")
    try terminal.wait(for: "\u{1B}[?2004l              saved\r\r\nsubmitted <every Monday>")
  }

  @Test func keepsWhatWasTypedAhead() throws {
    let terminal = try probe()
    terminal.type("one\rtwo\rthree\r")
    for answer in ["one", "two", "three"] { try terminal.wait(for: "submitted <\(answer)>") }
  }

  @Test func keepsALongTextThatHistoryWouldCut() throws {
    let long = String(repeating: "0123456789", count: 150)
    let terminal = try probe(["--history", "one"])
    terminal.type(long + "\u{10}\u{E}\r")
    try terminal.wait(for: "submitted <")
    #expect(try terminal.wait(for: ">\r\n") == long + ">\r\n")
  }

  @Test func keepsALongPaste() throws {
    let long = String(repeating: "word 日本 ", count: 8_000)
    let terminal = try probe()
    terminal.type("\u{1B}[200~" + long + "\u{1B}[201~")
    terminal.type("\r")
    try terminal.wait(for: "submitted <")
    #expect(try terminal.wait(for: ">\r\n") == long + ">\r\n")
  }

  @Test(arguments: [
    (SIGTERM, "terminated 15 <abc>"), (SIGHUP, "terminated 1 <abc>"),
    (SIGINT, "interrupted <abc>"), (SIGQUIT, "terminated 3 <abc>"),
  ])
  func keepsTheTextWhenASignalEndsIt(_ signal: Int32, _ outcome: String) throws {
    let terminal = try probe()
    terminal.type("abc")
    try terminal.wait(for: "abc")
    terminal.send(signal)
    try terminal.wait(for: outcome)
    #expect(try terminal.exitStatus() == 0)
    #expect(terminal.echoes)
  }

  @Test func keepsTheLineWhenASignalEndsASearch() throws {
    let terminal = try probe(["--history", "first answer"])
    terminal.type("abc\u{12}fir")
    try terminal.wait(for: "search: fir ❯ first answer")
    terminal.send(SIGTERM)
    try terminal.wait(for: "terminated 15 <abc>")
  }

  @Test func takesTheQuitKeyAsTheSignal() throws {
    let terminal = try probe()
    terminal.type("abc\u{1C}")
    try terminal.wait(for: "terminated 3 <abc>")
    #expect(terminal.echoes)
  }

  @Test func restoresTheTerminalsModes() throws {
    let terminal = try probe(["--timeout", "60000"])
    #expect(!terminal.echoes)
    terminal.type("abc\u{3}")
    try terminal.wait(for: "interrupted <abc>")
    #expect(terminal.echoes)
    #expect(terminal.printed.hasSuffix("\u{1B}[?2004linterrupted <abc>\r\n"))
  }

  @Test func endsWhenTheTimeIsUp() throws {
    let terminal = try probe(["--timeout", "20", "--initial", "abc"])
    try terminal.wait(for: "timed out <abc>")
  }

  @Test func goesOnWithTheSameLineAfterItsTime() throws {
    let terminal = try probe(
      ["--timeout", "20", "--go-on", "--initial", "abcd", "--cursor", "2"])
    // The line is taken off the screen and stands again under what was printed.
    try terminal.wait(for: "\r\u{1B}[J\u{1B}[?2004ltimed out <abcd>\r\n")
    try terminal.wait(for: "\r❯ abcd\u{1B}[K\u{1B}[5G")
    terminal.type("X\r")
    try terminal.wait(for: "submitted <abXcd>")
  }

  @Test func handsOverADraftWhenTypingPauses() throws {
    let terminal = try probe(["--draft"])
    terminal.type("abc")
    try terminal.wait(for: "draft abc")
    terminal.type("\r")
    try terminal.wait(for: "submitted <abc>")
  }

  /// Each row: what the terminal says to the questions, and where the line is drawn anew.
  @Test(arguments: [
    ("\u{1B}P>|tmux 3.3a\u{1B}\\\u{1B}[9;9R", "\u{1B}[1A\r\u{1B}[J"),
    ("\u{1B}P>|XTerm(379)\u{1B}\\\u{1B}[9;20R", "\r\u{1B}[J"),
    ("\u{1B}[9;9R", "\u{1B}[1A\r\u{1B}[J"),
    ("", "\r\u{1B}[J"),
  ])
  func drawsAnewInAnotherWidth(_ answer: String, _ clearing: String) throws {
    let terminal = try probe()
    terminal.type("abcdefghijklmnopqrstuvwxyz")
    try terminal.wait(for: "xyz")
    terminal.resize(rows: 24, columns: 20)
    try terminal.wait(for: "\u{1B}[>q\u{1B}[6n")
    terminal.type(answer + "!")
    try terminal.wait(for: clearing + "\r❯ abcdefghijklmnopqr\r\r\n  stuvwxyz!")
  }

  @Test func readsUTF8InAnyLocale() throws {
    let terminal = try probe(environment: ["LC_ALL": "C"])
    terminal.type("é日x\r")
    try terminal.wait(for: "submitted <é日x>")
  }

  @Test func showsControlsWithoutObeyingThem() throws {
    let terminal = try probe(["--initial", "a\u{1B}]0;title\u{7}b\u{202E}"])
    terminal.type("\r")
    try terminal.wait(for: "submitted <a]0;titleb>")
  }

  @Test func keepsTheLineWhileItIsStopped() throws {
    let shell = try PseudoTerminal(
      "/bin/bash", ["--norc", "--noprofile", "-i"],
      environment: ["TERM": "xterm-256color", "EDITRC": "/dev/null", "PS1": "shell> "])
    try shell.wait(for: "shell> ")
    shell.type(builtProduct("prompt-probe") + "\n")
    try shell.wait(for: "❯ ")
    shell.type("abc\u{1A}")
    try shell.wait(for: "Stopped")
    try shell.wait(for: "shell> ")
    shell.type("fg\n")
    try shell.wait(for: "❯ abc")
    shell.type("d\r")
    try shell.wait(for: "submitted <abcd>")
    try shell.wait(for: "❯ ")
    shell.type("\u{4}")
    try shell.wait(for: "shell> ")
    shell.type("exit\n")
    #expect(try shell.exitStatus() == 0)
  }
}
