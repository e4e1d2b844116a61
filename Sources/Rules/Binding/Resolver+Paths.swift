import Values

extension Resolver {
  mutating func bind(path base: Syntax, _ name: Syntax.Name) -> Bound {
    if case .name(let workshop) = base.kind, let other = catalog.others[workshop] {
      let before = dependencies
      guard let own = look(up: workshop, at: base.range.lowerBound) else {
        return look(up: name.text, in: other, at: name.start)
      }
      dependencies = before
      if !own.hasColumns { return look(up: name.text, in: other, at: name.start) }
    }
    let bound = bind(base)
    if bound.type == .unknown {
      return .refused
    }
    if let column = column(name.text, of: bound, at: name.start) { return column }
    guard bound.hasColumns else {
      report(
        "type-mismatch", name.start,
        "'\(source(of: base))' is \(bound.type.described), which has no columns",
        remedy: "leave '.\(name.text)' out")
      return .refused
    }
    report(
      "unknown-column", name.start, "'\(source(of: base))' has no column '\(name.text)'",
      remedy: Resolver.remedy(name.text, columnNames(of: bound.type))
        ?? "its columns are \(columnNames(of: bound.type).joined(separator: ", "))")
    return .refused
  }

  /// A column of a row or option, or of each element of a list.
  mutating func column(_ name: String, of bound: Bound, at offset: Int) -> Bound? {
    switch bound.type {
    case .row(let workshop, let set):
      guard let column = catalog.column(name, of: workshop, set) else { return nil }
      let node = Node.path(bound.node, name)
      if column.isOwn {
        checkAsked(column.entry, name, at: offset)
        note(node, column.entry, column.dependency)
      } else {
        limits.note(node, .init(entry: column.entry))
      }
      dependencies.insert(column.dependency)
      return Bound(node: node, type: column.entry.type, also: column.entry.also)
    case .choice(let set):
      guard let type = set.type(of: name) else { return nil }
      let node = Node.path(bound.node, name)
      limits.note(node, .init(entry: set.entry(name, type)))
      return Bound(node: node, type: type)
    case .list(let element):
      guard let inner = column(name, of: Bound(node: bound.node, type: element), at: offset) else {
        return nil
      }
      let type = inner.type.element == nil ? ValueType.list(inner.type) : inner.type
      return Bound(node: .path(bound.node, name), type: type, also: inner.also)
    default: return nil
    }
  }

  func columnNames(of type: ValueType) -> [String] {
    switch type {
    case .row(let workshop, let set): catalog.columnNames(of: workshop, set)
    case .choice(let set): set.columnNames
    case .list(let element): columnNames(of: element)
    default: []
    }
  }
}

extension Resolver.Bound {
  /// Whether columns can be asked of it.
  var hasColumns: Bool {
    switch type.element ?? type {
    case .row, .choice: true
    default: false
    }
  }
}
