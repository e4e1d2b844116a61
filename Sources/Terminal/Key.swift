/// A key that this program owns, as the code under which libedit knows it.
///
/// The codes are C1 controls: libedit can bind nothing above 255, its maps leave these slots free,
/// and ``KeyDecoder`` lets none through from the terminal.
enum Key: UInt32, CaseIterable {
  /// Not a key: puts the prompt's first text in the line, which libedit empties on its way in.
  case prefill = 0x80
  case paste = 0x81
  case back = 0x82
  case help = 0x83
  case newline = 0x84
  /// Draws a line anew that something else has written over.
  case redraw = 0x85
  case up = 0x86
  case down = 0x87
  case left = 0x88
  case right = 0x89
  case erase = 0x8A
  /// A scalar that libedit would refuse to insert, or that goes by another code in the line.
  case mark = 0x8B
  case delete = 0x8C
  case complete = 0x8D
  case editor = 0x8E
  case home = 0x8F
  case end = 0x90
  case older = 0x91
  case newer = 0x92
  case moveUp = 0x97
  case moveDown = 0x98
  case undo = 0x99
  case search = 0x9A

  /// The key that does what a command of ours for a person's settings does; nil for others.
  init?(command: String) {
    switch command {
    case "northstar-search": self = .search
    case "northstar-older": self = .older
    case "northstar-newer": self = .newer
    case "northstar-undo": self = .undo
    case "northstar-editor": self = .editor
    default: return nil
    }
  }

  /// Keys that libedit does by itself, by its name for what they do.
  enum Native: UInt32, CaseIterable {
    case viEscape = 0x93
    case previousWord = 0x94
    case nextWord = 0x95
    case eraseWord = 0x96

    var command: String {
      switch self {
      case .viEscape: "vi-command-mode"
      case .previousWord: "ed-prev-word"
      case .nextWord: "em-next-word"
      case .eraseWord: "ed-delete-prev-word"
      }
    }
  }
}
