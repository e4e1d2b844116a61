import Testing

@Suite struct StyleTests {
  @Test func keepsFilesShort() throws {
    let long = try SourceFile.all(under: "Sources").filter { $0.length > 300 }
      .map { $0.fault(300, "more than 300 lines") }
    #expect(long == [])
  }

  @Test(arguments: ["fatalError", "preconditionFailure", "try!", "as!", "TODO", "FIXME"])
  func neverSays(_ word: String) throws {
    let faults = try SourceFile.all(under: "Sources").flatMap { file in
      // A calendar's VTODO is another word.
      file.lines.enumerated().filter { line in
        line.element.ranges(of: word).contains { !line.element[..<$0.lowerBound].endsInLetter }
      }.map { file.fault($0.offset, "'\(word)' in what ships") }
    }
    #expect(faults == [])
  }

  @Test func printsInCommandsAlone() throws {
    let faults = try SourceFile.all(under: "Sources").filter { $0.room != "Commands" }
      .flatMap { file in
        file.code.filter { $0.text.contains("print(") && $0.text.contains(/(^|[^\w.])print\(/) }
          .map { file.fault($0.offset, "only Commands prints") }
      }
    #expect(faults == [])
  }

  @Test(arguments: House.pure)
  func knowsNoWorld(_ room: String) throws {
    let world = [
      "FileManager", "FileHandle", "ProcessInfo", "Process(", "Date()", "getenv(", "stdout",
      "stderr",
    ]
    let faults = try SourceFile.all(under: "Sources/\(room)").flatMap { file in
      file.code.flatMap { line in
        world.filter { line.text.contains($0) }
          .map { file.fault(line.offset, "\(room) is pure and may not use '\($0)'") }
      }
    }
    #expect(faults == [])
  }

  @Test(arguments: ["Manager", "Helper", "Util"])
  func namesThingsForWhatTheyAre(_ word: String) throws {
    let named = try SourceFile.all(under: "Sources").map(\.path).filter { $0.contains(word) }
    #expect(named == [])
  }
}

extension StringProtocol {
  fileprivate var endsInLetter: Bool { last?.isLetter == true }
}
