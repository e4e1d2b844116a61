import Testing

@Suite struct ImportTests {
  @Test(arguments: House.rooms)
  func importsOnlyWhatTheTableAllows(_ room: Room) throws {
    let allowed = room.below.union(room.outside)
    let faults = try SourceFile.all(under: "Sources/\(room.name)").flatMap { file in
      file.imports.filter { !allowed.contains($0.module) }
        .map { file.fault($0.offset, "\(room.name) may not import '\($0.module)'") }
    }
    #expect(faults == [])
  }

  /// A module in the table that nothing imports any more is a door left open.
  @Test(arguments: House.rooms)
  func importsEveryOutsideModuleOfTheTable(_ room: Room) throws {
    let imported = try SourceFile.all(under: "Sources/\(room.name)").flatMap { file in
      file.imports.map(\.module)
    }
    #expect(room.outside.subtracting(imported) == [])
  }

  @Test func hasARoomForEachFolder() throws {
    let folders = try Set(SourceFile.all(under: "Sources").map(\.room))
    #expect(folders == Set(House.rooms.map(\.name)))
  }

  @Test func allowsWhatTheManifestDeclares() throws {
    let table = House.rooms.map { Manifest.Declaration($0) }
    #expect(try Set(Manifest().rooms).symmetricDifference(table) == [])
  }

  @Test(arguments: House.cellar)
  func includesNothingOfAnotherTarget(_ target: String, folder: String) throws {
    let endings = [".h", ".c"]
    let files = try SourceFile.all(under: folder, ending: endings)
    let others = try House.cellar.filter { $0.key != target }.flatMap { other in
      try SourceFile.all(under: other.value, ending: endings)
    }
    let foreign = Set(others.map(\.name)).subtracting(files.map(\.name))
    let faults = files.flatMap { file in
      file.lines.enumerated().filter { $0.element.hasPrefix("#include") }
        .filter { line in foreign.contains { line.element.contains($0) } }
        .map { file.fault($0.offset, "\(target) may not say '\($0.element)'") }
    }
    #expect(faults == [])
  }
}
