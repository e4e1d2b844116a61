/// A place in a person's file, where they can mend something.
public struct Place: Hashable, Sendable {
  /// The file as the person named it.
  public var file: String
  /// The line, counted from 1.
  public var line: Int
  /// The column, counted from 1 in Unicode scalars.
  public var column: Int

  /// Makes a place from the file's name, a line and a column, both counted from 1.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The place this many Unicode scalars further on in the same line.
  public func advanced(by scalars: Int) -> Place {
    Place(file: file, line: line, column: column + scalars)
  }
}

extension Place: CustomStringConvertible {
  /// The form compilers use: `ws01.yaml:12:5`.
  public var description: String { "\(file):\(line):\(column)" }
}

extension Place: Comparable {
  /// Orders places by file, then line, then column.
  public static func < (a: Place, b: Place) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }
}
