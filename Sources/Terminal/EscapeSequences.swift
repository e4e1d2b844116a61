/// The escape sequences that this program sends, by what a terminal does with them.
///
/// Source: ECMA-48, and xterm's control sequences for bracketed paste.
enum EscapeSequences {
  /// Ends every colour and weight (SGR 0).
  static let reset = "\u{1B}[0m"
  /// Heavier text (SGR 1).
  static let bold = "\u{1B}[1m"
  /// Fainter text (SGR 2).
  static let dim = "\u{1B}[2m"
  /// Text and background in each other's colour (SGR 7).
  static let reverse = "\u{1B}[7m"
  /// Red text (SGR 31), in the terminal's own red; so the others.
  static let red = "\u{1B}[31m"
  /// Green text (SGR 32).
  static let green = "\u{1B}[32m"
  /// Yellow text (SGR 33).
  static let yellow = "\u{1B}[33m"
  /// Cyan text (SGR 36).
  static let cyan = "\u{1B}[36m"
  /// Clears from the cursor to the end of the row (EL 0).
  static let clearToEndOfRow = "\u{1B}[K"
  /// Clears from the cursor to the end of the screen (ED 0).
  static let clearToEndOfScreen = "\u{1B}[J"
  /// Keeps what does not fit in a row from going on in the next (DECRST 7).
  static let stopWrapping = "\u{1B}[?7l"
  /// Lets rows wrap again (DECSET 7).
  static let startWrapping = "\u{1B}[?7h"
  /// Makes the terminal mark pasted text (DECSET 2004).
  static let startMarkingPastes = "\u{1B}[?2004h"
  /// Ends the marking of pasted text (DECRST 2004).
  static let stopMarkingPastes = "\u{1B}[?2004l"
  /// Asks for the cursor's place (DSR 6), which comes as `ESC [ row ; column R`.
  static let askPlace = "\u{1B}[6n"
  /// Asks for the terminal's name (XTVERSION), which comes as `ESC P > | name ESC \`, if at all.
  static let askName = "\u{1B}[>q"
  /// Goes to the first column of the row (CR).
  static let firstColumn = "\r"
  /// Goes to the first column of the next row, which scrolls in from below (CR LF).
  static let nextRow = "\r\n"

  /// Goes so many rows up in the same column (CUU).
  static func up(_ rows: Int) -> String { rows > 0 ? "\u{1B}[\(rows)A" : "" }

  /// Goes to a column, counted from 0 (CHA).
  static func column(_ column: Int) -> String { "\u{1B}[\(column + 1)G" }
}
