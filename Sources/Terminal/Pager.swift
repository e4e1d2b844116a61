import Texts

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Shows a long text a screenful at a time, in the program a person likes for that.
public enum Pager {
  /// The command that is wanted: `$NORTHSTAR_PAGER`, else `$PAGER`, else `less -FIRX`.
  ///
  /// It is nil when the variable that decides is empty or `cat`: then nothing is paged.
  public static func command(_ environment: [String: String]) -> String? {
    let command = environment["NORTHSTAR_PAGER"] ?? environment["PAGER"] ?? "less -FIRX"
    return command.isBlank || command == "cat" ? nil : command
  }

  /// Shows the text with a command, which the shell reads, and waits until it ends.
  ///
  /// Returns false if there is no such command; then nothing was shown.
  public static func show(_ text: String, with command: String) -> Bool {
    // What is buffered here would else be printed behind the text.
    fflush(nil)
    guard let pipe = popen(command, "w") else { return false }
    // Ctrl-C is the pager's to take, and one that is left early must not end this program.
    let before = [SIGPIPE, SIGINT, SIGQUIT].map { ($0, signal($0, SIG_IGN)) }
    writeAll(text, to: fileno(pipe))
    let status = pclose(pipe)
    for (number, action) in before { signal(number, action) }
    let code = status >> 8 & 0xFF
    return status >= 0 && (status & 0x7F != 0 || code != 126 && code != 127)
  }
}
