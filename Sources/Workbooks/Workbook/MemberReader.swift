import Values

/// Takes the known members out of one object, and says where the object stands.
struct MemberReader {
  let object: JSONObject
  let path: [JSONStep]

  init(_ value: JSONValue, at path: [JSONStep]) throws(WorkbookFault) {
    guard let object = value.object else { throw WorkbookFault(.expected("an object"), at: path) }
    self.object = object
    self.path = path
  }

  func place(_ key: String) -> [JSONStep] { path + [.member(key)] }

  func required(_ key: String) throws(WorkbookFault) -> JSONValue {
    guard let value = object[key] else { throw WorkbookFault(.missing, at: place(key)) }
    return value
  }

  /// The member turned into something else; nothing when it is not there.
  func optional<Result>(
    _ key: String, _ what: String, _ read: (JSONValue) -> Result?
  ) throws(WorkbookFault) -> Result? {
    guard let value = object[key] else { return nil }
    guard let result = read(value) else { throw WorkbookFault(.expected(what), at: place(key)) }
    return result
  }

  func text(_ key: String) throws(WorkbookFault) -> String? {
    try optional(key, "a text") { $0.string }
  }

  func requiredText(_ key: String) throws(WorkbookFault) -> String {
    _ = try required(key)
    return try text(key) ?? ""
  }

  /// An id: letters, digits, `.`, `_` and `-` of ASCII, at most 64 of them.
  func id(_ key: String = "id") throws(WorkbookFault) -> String {
    let id = try requiredText(key)
    guard isID(id) else {
      throw WorkbookFault(.expected("an id of letters, digits and '._-'"), at: place(key))
    }
    return id
  }

  func texts(_ key: String) throws(WorkbookFault) -> [String]? {
    try optional(key, "a list of texts") { value in
      guard let values = value.array else { return nil }
      let texts = values.compactMap(\.string)
      return texts.count == values.count ? texts : nil
    }
  }

  func count(_ key: String, from least: Int = 0) throws(WorkbookFault) -> Int? {
    try optional(key, "a whole number from \(least)") { value in
      value.int.flatMap { $0 >= least ? $0 : nil }
    }
  }

  func flag(_ key: String) throws(WorkbookFault) -> Bool {
    try optional(key, "true or false") { $0.bool } ?? false
  }

  func instant(_ key: String) throws(WorkbookFault) -> Instant? {
    try optional(key, "a time as 2026-11-21T09:00:00Z") { value in
      value.string.flatMap { text in
        // The way back finds what the calendar lets through, such as a 60th second.
        Instant(rfc3339: text).flatMap { $0.rfc3339 == text ? $0 : nil }
      }
    }
  }

  func day(_ key: String) throws(WorkbookFault) -> Day? {
    try optional(key, "a day as 2026-12-05") { $0.string.flatMap { Day(iso: $0) } }
  }

  /// The items of a list, empty when it is not there; each is read with its own path.
  func list<Item>(
    _ key: String, _ read: (JSONValue, [JSONStep]) throws(WorkbookFault) -> Item
  ) throws(WorkbookFault) -> [Item] {
    let values = try optional(key, "a list") { $0.array } ?? []
    var items: [Item] = []
    for (index, value) in values.enumerated() {
      let name = value.object?["id"]?.string.flatMap { isID($0) ? $0 : nil }
      items.append(try read(value, place(key) + [.item(index, id: name)]))
    }
    return items
  }

  /// Refuses two items of a list with one id.
  func requireDistinct(_ ids: [String], in key: String) throws(WorkbookFault) {
    var seen: Set<String> = []
    for (index, id) in ids.enumerated() where !seen.insert(id).inserted {
      throw WorkbookFault(.repeatedID, at: place(key) + [.item(index, id: id)])
    }
  }
}

private func isID(_ text: String) -> Bool {
  (1...64).contains(text.utf8.count)
    && text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
}

/// The member's value, or nothing when there is nothing worth writing.
func written(_ texts: [String]) -> JSONValue? {
  texts.isEmpty ? nil : .array(texts.map { .string($0) })
}
func written(_ values: [JSONValue]) -> JSONValue? { values.isEmpty ? nil : .array(values) }
func written(_ text: String?) -> JSONValue? { text.map { .string($0) } }
