import Values

/// A part of a brief, the same for every format.
enum Block: Hashable, Sendable {
  case heading(String)
  case paragraph(Prose)
  /// What somebody wrote, line by line.
  case quote(String)
  case list([Prose])
  /// Lines to copy as they stand.
  case lines([String])
  /// Things to do, none of them done.
  case tasks([Prose])
  case table(columns: [String], rows: [[String]])
  /// Something with what hangs on it.
  case tree(RowTree)
}

extension Block {
  /// Blocks under a heading; nothing when there are none.
  static func section(_ heading: String, _ blocks: [Block]) -> [Block] {
    blocks.isEmpty ? [] : [.heading(heading)] + blocks
  }

  /// A table without the columns that are empty in every row; nothing without rows.
  static func table(_ rows: [[(column: String, cell: String)]]) -> [Block] {
    guard let first = rows.first else { return [] }
    let used = first.indices.filter { column in rows.contains { !$0[column].cell.isEmpty } }
    return [
      .table(
        columns: used.map { first[$0].column }, rows: rows.map { row in used.map { row[$0].cell } })
    ]
  }

  /// A list, or nothing without items.
  static func list(of items: [Prose]) -> [Block] { items.isEmpty ? [] : [.list(items)] }

  /// Tasks, or nothing without any.
  static func tasks(of items: [Prose]) -> [Block] { items.isEmpty ? [] : [.tasks(items)] }
}
