import Answers
import Scripts
import Texts
import Values

/// A block that was copied from a sheet, a list or a table in Markdown, parted into rows of cells.
struct PastedBlock {
  /// The cells of a row: as they stand, or by field where a heading says what they are.
  enum Cells: Hashable {
    case inOrder([String])
    case named([String: String])
  }

  /// Its heading, if it has one.
  private(set) var heading: [String]?
  /// How many of the fields the heading names.
  private(set) var namedColumns = 0
  /// What the heading calls the columns that belong to no field.
  private(set) var unused: [String] = []
  /// Its rows, the heading left out.
  private(set) var rows: [Cells] = []
  /// The first cell of each row, where the table's rows are made elsewhere and it names one.
  private(set) var names: [String?] = []

  /// Parts a block in the way that fits the fields best.
  ///
  /// `reads` says whether a cell can be read as a field asks; `rowNames` are the names of the rows
  /// that are asked about, in a table whose rows are made elsewhere.
  init(
    _ text: String, fields: [Field], rowNames: [String], reads: (String, Field) -> Bool
  ) {
    let lines = text.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.isBlank }
    if text.contains("\t") {
      self.init(DelimitedText.rows(of: text, separator: "\t"), fields, rowNames, reads)
      return
    }
    let barred = lines.count { !RowText.bars(in: Array($0.unicodeScalars)).isEmpty }
    for separator: Character in [";", ","]
    where barred * 2 < lines.count && text.contains(separator) {
      let block = PastedBlock(
        DelimitedText.rows(of: text, separator: separator), fields, rowNames, reads)
      if block.namedColumns > 1 || block.fits(fields, reads) {
        self = block
        return
      }
    }
    let rows = lines.filter { !PastedBlock.isRule($0) }
    self.init(
      rows.map { RowLine(text: $0).cells(beginningRow: true) }, fields, rowNames, reads)
  }

  private init(
    _ rows: [[String]], _ fields: [Field], _ rowNames: [String], _ reads: (String, Field) -> Bool
  ) {
    var rows = rows
    // A sheet may have a title above its heading.
    let titles = rows.prefix { row in row.count { !$0.isEmpty } < 2 }.count
    if titles > 0, titles < min(4, rows.count),
      PastedBlock.columns(named: rows[titles], fields).count(where: { $0 != nil }) > 1,
      !PastedBlock.isAnswer(rows[titles], fields, reads)
    {
      rows.removeFirst(titles)
    }
    if let first = rows.first, !PastedBlock.isAnswer(first, fields, reads) {
      let columns = PastedBlock.columns(named: first, fields)
      namedColumns = columns.count { $0 != nil }
      if namedColumns > 0 {
        rows.removeFirst()
        heading = first
        name(rows, by: columns, rowNames)
        return
      }
    }
    PastedBlock.dropNumbers(of: &rows, fields.count)
    let isNamed = PastedBlock.begin(rows, withNamesAmong: rowNames)
    names = rows.map { isNamed ? $0.first : nil }
    self.rows = rows.map { .inOrder(isNamed ? Array($0.dropFirst()) : $0) }
  }

  /// The rows by what a heading says of their columns; the first of those that no field has may
  /// name the row that is asked about.
  private mutating func name(_ rows: [[String]], by columns: [Field?], _ rowNames: [String]) {
    let naming = columns.firstIndex { $0 == nil }.flatMap { place in
      PastedBlock.begin(rows.map { Array($0.dropFirst(place)) }, withNamesAmong: rowNames)
        ? place : nil
    }
    names = rows.map { row in
      naming.flatMap { row.indices.contains($0) ? row[$0] : nil }
    }
    self.rows = rows.map { row in
      .named(
        zip(columns, row).reduce(into: [:]) { cells, pair in
          if let field = pair.0 { cells[field.id] = pair.1 }
        })
    }
    unused = columns.indices.filter { columns[$0] == nil && $0 != naming }
      .compactMap { heading?[$0] }.filter { !$0.isEmpty }
  }

  /// Whether most rows have a cell that is more than words, and every such cell can be read.
  private func fits(_ fields: [Field], _ reads: (String, Field) -> Bool) -> Bool {
    let fitting = rows.count { row in
      guard case .inOrder(let cells) = row, cells.count <= fields.count else { return false }
      let precise = zip(fields, cells).filter { !$0.takesWords && !$1.isEmpty }
      return !precise.isEmpty && precise.allSatisfy { reads($1, $0) }
    }
    return fitting * 2 > rows.count
  }
}

extension PastedBlock {
  /// `|---|:-:|`, which Markdown draws under a heading.
  private static func isRule(_ line: String) -> Bool {
    line.contains("-") && line.allSatisfy { "|-: ".contains($0) }
  }

  /// Whether a row has a cell that is more than words, so that it is no heading.
  private static func isAnswer(
    _ row: [String], _ fields: [Field], _ reads: (String, Field) -> Bool
  ) -> Bool {
    row.contains { cell in
      !cell.isEmpty && fields.contains { !$0.takesWords && reads(cell, $0) }
    }
  }

  /// The field that each cell of a heading names, each once; none at all if the first row is none.
  private static func columns(named heading: [String], _ fields: [Field]) -> [Field?] {
    var columns = [Field?](repeating: nil, count: heading.count)
    for field in fields {
      let names = field.columnNames.map(foldedForComparison)
      let place =
        heading.firstIndex { names.contains(foldedForComparison($0)) }
        ?? heading.firstIndex { cell in
          let words = stems(of: cell)
          return words.count <= 4
            && names.contains { name in
              let wanted = stems(of: name)
              return !wanted.isEmpty && wanted.isSubset(of: words)
            }
        }
      if let place, columns[place] == nil { columns[place] = field }
    }
    let exact = fields.contains { field in
      heading.contains { cell in
        field.columnNames.contains { foldedForComparison($0) == foldedForComparison(cell) }
      }
    }
    // Words of a heading may stand in any row; alone they make none.
    let isHeading = exact || columns.count { $0 != nil } > 1
    return isHeading ? columns : columns.map { _ in nil }
  }

  /// Takes off a first column that only counts the rows.
  private static func dropNumbers(of rows: inout [[String]], _ width: Int) {
    let isCounted = rows.enumerated().allSatisfy { $1.count > width && $1[0] == String($0 + 1) }
    if isCounted, rows.count > 1 { rows = rows.map { Array($0.dropFirst()) } }
  }

  /// Whether most rows begin with the name of a row that is asked about.
  private static func begin(_ rows: [[String]], withNamesAmong names: [String]) -> Bool {
    let known = Set(names.map(foldedForComparison))
    let named = rows.count { known.contains(foldedForComparison($0.first ?? "")) }
    return !known.isEmpty && named * 2 > rows.count
  }
}

extension Field {
  /// What a heading may call its column.
  fileprivate var columnNames: [String] { [id.inWords] + headings }
}
