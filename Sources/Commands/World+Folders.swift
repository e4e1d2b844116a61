import Foundation
import Workbooks

extension World {
  /// The variable that names the folder of own workshops; `--workshops` takes its place.
  static let workshopsVariable = "NORTHSTAR_WORKSHOPS"

  /// The folder of own workshops.
  var ownFolder: String {
    variable(World.workshopsVariable) ?? folder("XDG_DATA_HOME", else: ".local/share")
      + "/workshops"
  }

  /// Where backups, drafts and typed lines are kept.
  var stateFolder: StateFolder {
    StateFolder(path: folder("XDG_STATE_HOME", else: ".local/state"))
  }

  /// The program's part of a base folder, which a variable names or which lies in the home folder.
  ///
  /// Source: the XDG base directory specification, where a relative path is none.
  private func folder(_ name: String, else usual: String) -> String {
    let named = variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = variable("HOME") ?? FileManager.default.homeDirectoryForCurrentUser.path
    return (named ?? home + "/" + usual) + "/northstar"
  }
}
