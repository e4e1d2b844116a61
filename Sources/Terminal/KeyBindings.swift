import CEditLine

/// What the keys of a session are bound to.
struct KeyBindings {
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
    bind("^_", to: "vi-undo")
    editline_read_settings(session)
    bindOwnedKeys()
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
  }

  private func add(_ name: String, _ help: String, _ command: @escaping editline_command) {
    editline_add_command(session, name, help, command)
  }

  private func bindOwnedKeys() {
    for key in Key.allCases { bindEverywhere(key.rawValue, to: "northstar-key") }
    for key in Key.Native.allCases { bindEverywhere(key.rawValue, to: key.command) }
    // Would ask for a command of libedit's on a line that nobody sees.
    bind("\u{1B}x", to: "ed-unassigned")
    bind("\u{1B}X", to: "ed-unassigned")
    if editline_is_vi(session) != 0 { bindAlternative(":", to: "ed-unassigned") }
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
