import Values

extension Evaluation {
  /// The different elements of lists, in order.
  func distinct(_ lists: [Value]) -> Value {
    var found: [Value] = []
    for list in lists {
      guard let elements = list.elements else { return .missing }
      for element in elements
      where !element.isMissing && !found.contains(where: { $0.isSame(as: element) }) {
        found.append(element)
      }
    }
    return .list(found)
  }

  /// The element that comes most often; of several, the earliest.
  func mostCommon(_ elements: [Value]) -> Value {
    var counted: [(value: Value, count: Int)] = []
    for element in elements {
      if let known = counted.firstIndex(where: { $0.value.isSame(as: element) }) {
        counted[known].count += 1
      } else {
        counted.append((element, 1))
      }
    }
    let most = counted.map(\.count).max()
    return counted.first { $0.count == most }?.value ?? .missing
  }

  /// The least or the greatest number or date, as it was typed.
  func extreme(_ function: Function, _ elements: [Value]) -> Value {
    let isBefore: (Value, Value) -> Bool = { a, b in
      switch (a, b) {
      case (.number(let a), .number(let b)): a.amount < b.amount
      case (.date(let a), .date(let b)): a < b
      default: false
      }
    }
    let found = function == .min ? elements.min(by: isBefore) : elements.max(by: isBefore)
    return found ?? .missing
  }
}
