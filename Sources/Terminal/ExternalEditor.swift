import CEditLine
import Texts

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Lets a person go on with an answer in their own editor.
public enum ExternalEditor {
  /// What came of it.
  public enum Result: Hashable, Sendable {
    /// The text as the editor left it.
    case edited(String)
    /// The editor failed; the text stays as it was, and what the editor left is in that file.
    case kept(reason: Reason, path: String?)
  }

  /// Why a text could not be taken from the editor.
  public enum Reason: Hashable, Sendable {
    /// No private file could be made.
    case noFile(errno: Int32)
    /// The editor could not be started or said that it failed.
    case status(Int32)
    /// The file was put away, is no plain file, or is over a megabyte.
    case unreadable
  }

  private static let largest = 1_000_000

  /// Opens the text in `$VISUAL`, else `$EDITOR`, else `vi`, and waits until it ends.
  ///
  /// The text is in a file that only this person can read, in a folder that only they can enter.
  /// The variable may have arguments; the shell reads it, and never the text. Call it only while
  /// nothing is asked, so that the terminal's modes are the editor's to set.
  public static func edit(_ text: String, environment: [String: String]) -> Result {
    guard let folder = makePrivateFolder(environment) else {
      return .kept(reason: .noFile(errno: errno), path: nil)
    }
    let path = folder + "/answer.md"
    guard create(path, text) else {
      let error = errno
      rmdir(folder)
      return .kept(reason: .noFile(errno: error), path: nil)
    }
    let status = editline_run_editor(path, editor(environment))
    guard status == 0 else { return .kept(reason: .status(status), path: path) }
    guard var edited = read(path) else { return .kept(reason: .unreadable, path: path) }
    unlink(path)
    rmdir(folder)
    // Editors end every file with a newline.
    if edited.last == "\n", text.last != "\n" { edited.removeLast() }
    return .edited(cleaned(edited, lines: true))
  }

  private static func editor(_ environment: [String: String]) -> String {
    let named = [environment["VISUAL"], environment["EDITOR"]].compactMap { $0 }
    return named.first { !$0.isEmpty } ?? "vi"
  }

  private static func makePrivateFolder(_ environment: [String: String]) -> String? {
    let parent = environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var template = Array("\(parent)/northstar-XXXXXX".utf8CString)
    return template.withUnsafeMutableBufferPointer { template in
      // It makes the folder with mode 0700.
      template.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
  }

  private static func create(_ path: String, _ text: String) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    defer { close(file) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return false }
      rest = rest.dropFirst(max(0, count))
    }
    return true
  }

  private static func read(_ path: String) -> String? {
    // Not blocking: a named pipe put in its place would never end.
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_size <= largest
    else { return nil }
    var bytes: [UInt8] = []
    while case .bytes(let more) = waitForBytes(from: file, signals: nil, timeout: nil) {
      bytes += more
      if bytes.count > largest { return nil }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
