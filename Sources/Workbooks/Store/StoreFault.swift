public import Values

/// Why a workbook could not be opened or saved.
public enum StoreFault: Error, Hashable, Sendable {
  /// There is no file of this name.
  case absent(path: String)
  /// There is a file of this name already, which a copy must not replace.
  case alreadyThere(path: String)
  /// The folder it should be in is not there.
  case noFolder(path: String)
  /// A folder, a pipe, a device or a link that leads nowhere.
  case notAFile(path: String)
  /// The system does not let it be read.
  case cannotRead(path: String, SystemError)
  /// Its text is no workbook that this version can read; the finding tells where and why.
  case notAWorkbook(Finding)
  /// Another program has it open.
  case locked(path: String, process: Int?)
  /// The system does not let it, or a file beside it, be written.
  case cannotWrite(path: String, SystemError)
  /// The file has more names than this one, which a save would part.
  case severalNames(path: String)
  /// The file is mounted by itself and cannot be replaced.
  case mounted(path: String)
  /// Another program changed it since; what was to be saved is in the copy.
  case changedMeanwhile(path: String, copy: String?)
  /// It was deleted or moved since; what was to be saved is in the copy.
  case goneMeanwhile(path: String, copy: String?)
  /// What was to be written could not be read back.
  case notReadBack(path: String)
  /// The store was closed before.
  case closed(path: String)

  /// What a fault means to a caller, one kind an exit code.
  public enum Kind: Hashable, Sendable {
    /// The file is no workbook: 65.
    case unreadable
    /// There is nothing to read: 66.
    case noInput
    /// It cannot be written: 73.
    case cannotWrite
    /// Someone else has it: 75.
    case locked
  }

  /// What the fault means to a caller.
  public var kind: Kind {
    switch self {
    case .absent, .cannotRead: .noInput
    case .notAFile, .notAWorkbook: .unreadable
    case .locked: .locked
    case .alreadyThere, .noFolder, .cannotWrite, .severalNames, .mounted, .changedMeanwhile,
      .goneMeanwhile,
      .notReadBack, .closed:
      .cannotWrite
    }
  }
}

extension StoreFault: CustomStringConvertible {
  /// The whole message as a person sees it.
  public var description: String {
    switch self {
    case .absent(let path):
      "'\(path)' is not there"
    case .alreadyThere(let path):
      "'\(path)' is there already; name another file"
    case .noFolder(let path):
      "the folder of '\(path)' is not there; make it first"
    case .notAFile(let path):
      "'\(path)' is not a regular file"
    case .cannotRead(let path, let error):
      "'\(path)' cannot be read: \(error)"
    case .notAWorkbook(let finding):
      finding.description
    case .locked(let path, let process):
      "'\(path)' is open in another program"
        + (process.map { " (process \($0))" } ?? "") + "; close it there first"
    case .cannotWrite(let path, let error):
      "'\(path)' cannot be written: \(error)"
    case .severalNames(let path):
      "'\(path)' is one of several names of a file (hard links), which saving would part; "
        + "work on a copy"
    case .mounted(let path):
      "'\(path)' is mounted by itself and cannot be replaced; mount its folder instead"
    case .changedMeanwhile(let path, let copy):
      "'\(path)' was changed by another program; " + StoreFault.whereabouts(copy)
    case .goneMeanwhile(let path, let copy):
      "'\(path)' was deleted or moved by another program; " + StoreFault.whereabouts(copy)
    case .notReadBack(let path):
      "'\(path)' was not written: what was made could not be read back; please report this"
    case .closed(let path):
      "'\(path)' was closed before"
    }
  }

  private static func whereabouts(_ copy: String?) -> String {
    copy.map { "nothing was overwritten, your answers are in '\($0)'" }
      ?? "nothing was overwritten, and no copy could be written beside it"
  }
}
