import CEditLine

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What the keys of a session are bound to.
struct KeyBindings {
  /// Commands of libedit's that ours stand for wherever a person has bound them.
  ///
  /// Its searches write into the line, its history cuts lines after 1,024 characters, its undo
  /// brings back earlier lines, its `v` runs an editor that knows nothing of ours, and the others
  /// ask on a line that nobody sees, or submit what nobody typed.
  private static let replaced = [
    "em-inc-search-prev": "northstar-search", "em-inc-search-next": "northstar-search",
    "ed-search-prev-history": "northstar-search", "ed-search-next-history": "northstar-search",
    "vi-search-prev": "northstar-search", "vi-search-next": "northstar-search",
    "vi-repeat-search-prev": "northstar-search", "vi-repeat-search-next": "northstar-search",
    "ed-prev-history": "northstar-older", "ed-next-history": "northstar-newer",
    "vi-undo": "northstar-undo", "vi-undo-line": "northstar-undo",
    "vi-histedit": "northstar-editor", "ed-command": "ed-unassigned",
    "vi-comment-out": "ed-unassigned", "vi-to-history-line": "ed-unassigned",
    "vi-history-word": "ed-unassigned", "vi-alias": "ed-unassigned",
  ]

  private let session: OpaquePointer

  init(_ session: OpaquePointer) {
    self.session = session
  }

  /// Binds keys in the one order that works: setting the editor resets every binding, and so may
  /// the person's settings; what we own must come after both.
  func bindAll() {
    addCommands()
    editline_take_keys_as_bytes(session)
    editline_use_emacs(session)
    bind("^I", to: "northstar-complete")
    bind("^X^E", to: "northstar-editor")
    bind("^_", to: "northstar-undo")
    editline_read_settings(session)
    if editline_is_vi(session) != 0 {
      for key in ["^_", "^R"] {
        let command = key == "^R" ? "northstar-search" : "northstar-undo"
        bind(key, to: command)
        bindAlternative(key, to: command)
      }
    }
    replaceCommands()
    bindOwnedKeys()
  }

  /// What a key of several characters does, by libedit's name or ours for it; nil if nothing.
  func command(of key: String) -> String? {
    guard let command = name(key) else { return nil }
    let replaced = Self.replaced[command] ?? command
    return replaced == "ed-unassigned" ? nil : replaced
  }

  private func name(_ key: String, alternative: Bool = false) -> String? {
    editline_command_of(session, key.wide, alternative ? 1 : 0).map { String(cString: $0) }
  }

  private func replaceCommands() {
    let isVi = editline_is_vi(session) != 0
    for code in 0..<UInt8(0x80) {
      let isControl = code < 0x20 || code == 0x7F
      let key = Self.name(of: code)
      if isControl, let command = Self.replaced[name(key) ?? ""] { bind(key, to: command) }
      if isVi {
        let command = Self.replaced[name(key, alternative: true) ?? ""]
        if let command { bindAlternative(key, to: command) }
      } else if !key.hasPrefix("\\") {
        let sequence = "\u{1B}" + String(Unicode.Scalar(code))
        if let command = Self.replaced[name(sequence) ?? ""] { bind(sequence, to: command) }
      }
    }
  }

  /// A key as it is written in settings.
  private static func name(of code: UInt8) -> String {
    let letter = String(Unicode.Scalar(code))
    switch code {
    case 0..<0x20: return "^" + String(Unicode.Scalar(code + 0x40))
    case 0x7F: return "^?"
    case UInt8(ascii: "^"), UInt8(ascii: "\\"): return "\\" + letter
    default: return letter
    }
  }

  private func addCommands() {
    add("northstar-key", "does what the key says") { session, code in
      guard let key = Key(rawValue: UInt32(bitPattern: code)) else { return editline_refuse }
      return EditSession.run(key, session)
    }
    add("northstar-complete", "completes the word") { session, _ in
      EditSession.run(.complete, session)
    }
    add("northstar-editor", "opens $VISUAL") { session, _ in EditSession.run(.editor, session) }
    add("northstar-help", "explains the question") { session, _ in EditSession.run(.help, session) }
    add("northstar-back", "goes a question back") { session, _ in EditSession.run(.back, session) }
    add("northstar-undo", "undoes a change") { session, _ in EditSession.run(.undo, session) }
    add("northstar-search", "searches history") { session, _ in EditSession.run(.search, session) }
    add("northstar-older", "an older line") { session, _ in EditSession.run(.older, session) }
    add("northstar-newer", "a newer line") { session, _ in EditSession.run(.newer, session) }
  }

  private func add(_ name: String, _ help: String, _ command: @escaping editline_command) {
    editline_add_command(session, name, help, command)
  }

  private func bindOwnedKeys() {
    for key in Key.allCases { bindEverywhere(key.rawValue, to: "northstar-key") }
    for key in Key.Native.allCases { bindEverywhere(key.rawValue, to: key.command) }
  }

  private func bindEverywhere(_ code: UInt32, to command: String) {
    guard let scalar = Unicode.Scalar(code) else { return }
    bind(String(scalar), to: command)
    if editline_is_vi(session) != 0 { bindAlternative(String(scalar), to: command) }
  }

  private func bind(_ key: String, to command: String) {
    editline_bind(session, key.wide, command.wide)
  }

  /// The same in vi's command mode.
  private func bindAlternative(_ key: String, to command: String) {
    editline_bind_alternative(session, key.wide, command.wide)
  }
}

extension String {
  /// The text as libedit takes names and keys: UTF-32 that ends with a zero.
  fileprivate var wide: [wchar_t] {
    unicodeScalars.map { wchar_t(bitPattern: $0.value) } + [0]
  }
}
