import Testing

/// How files and folders are named, and what each may hold.
@Suite struct FileTests {
  /// A type spread over files has many faces and no inside.
  @Test(arguments: House.rooms.filter { !House.roomsOfParts.contains($0.name) })
  func holdsAtMostOnePartOfATypeInEightFiles(_ room: Room) throws {
    let names = try SourceFile.all(under: "Sources/\(room.name)").map(\.name)
    let parts = names.filter { $0.contains("+") }
    #expect(parts.count <= names.count / 8, "\(parts)")
  }

  @Test(arguments: House.rooms)
  func namesNoTypeAsItsModule(_ room: Room) throws {
    let declaration = try Regex(
      "^(public |package |final )*(struct|enum|class|actor|protocol|typealias) \(room.name)\\b")
    let faults = try SourceFile.all(under: "Sources/\(room.name)").flatMap { file in
      file.code.filter { $0.text.contains(declaration) }
        .map { file.fault($0.offset, "a type named as its module hides it") }
    }
    #expect(faults == [])
  }

  /// Some disks hold only one of two such folders.
  @Test func namesNoTwoFoldersAlikeButForCase() throws {
    let folders = try ["Sources", "Tests", "Workshops"].flatMap { top in
      try SourceFile.folders(under: top)
    }
    let alike = Dictionary(grouping: Set(folders)) { $0.lowercased() }.values.filter {
      $0.count > 1
    }
    #expect(alike == [])
  }

  /// What is particular to a workshop stands in its script.
  @Test(arguments: House.rooms.filter { !House.roomsThatKnowAWorkshop.contains($0.name) })
  func knowsNoWorkshopOrStepByItsID(_ room: Room) throws {
    let ids = try Self.shippedIDs.get()
    let faults = try SourceFile.all(under: "Sources/\(room.name)").flatMap { file in
      file.code.filter { $0.text.utf8.contains(UInt8(ascii: "\"")) }.flatMap { line in
        let named = line.text.matches(of: /"([a-z0-9_]+)"/).map { String($0.output.1) }
          .filter { ids.contains($0) }.map { file.fault(line.offset, "'\($0)' stands in a script") }
        return named
          + (line.text.contains("script.id == \"")
            ? [file.fault(line.offset, "a script is asked for its id")] : [])
      }
    }
    #expect(faults == [])
  }

  private static let shippedIDs = Result {
    try Set(
      SourceFile.all(under: "Workshops", ending: [".yaml"])
        .filter { $0.name != "starter.yaml" }.flatMap(\.scriptIDs))
  }

  @Test func findsTheIDsOfEachShippedScript() throws {
    let ids = try SourceFile("Workshops/ws01.yaml").scriptIDs
    #expect(ids.prefix(3) == ["ws01", "review_scope", "decision_baseline"])
  }
}

extension SourceFile {
  /// The id of the workshop that a script holds, and those of its steps that are no plain words,
  /// which may be words of the script language, too.
  fileprivate var scriptIDs: [String] {
    var key: Substring = ""
    var ids: [String] = []
    for line in lines {
      if let match = line.firstMatch(of: /^([a-z_]+):/) { key = match.output.1 }
      if let match = line.firstMatch(of: /^workshop: (\w+)/) { ids.append(String(match.output.1)) }
      if key == "steps", let match = line.firstMatch(of: /^  - \{?id: ([a-z]+[_0-9]\w*)/) {
        ids.append(String(match.output.1))
      }
    }
    return ids
  }
}
