/// The rooms that `Package.swift` declares.
struct Manifest {
  /// A target and the targets of ours that it depends on.
  struct Declaration: Hashable {
    let name: String
    let below: [String]

    init(_ room: Room) {
      name = room.name
      below = room.below.sorted()
    }

    init(name: String, below: [String]) {
      self.name = name
      self.below = below.sorted()
    }
  }

  let rooms: [Declaration]

  /// Reads the calls of `room(…)`, and the one program that is not for tests.
  init() throws {
    let text = try SourceFile("Package.swift").code.map(\.text).joined(separator: "\n")
    let calls = text.matches(of: /\n    (?:room|\.executableTarget)\(([^\n]*(?:\n      [^\n]*)*)/)
    rooms = calls.map { call in
      // A product of an outside package is no room.
      let arguments = call.output.1.replacing(/\.product\([^)]*\)/, with: "")
      let names = arguments.matches(of: /"([^"]+)"/).map { String($0.output.1) }
      return Declaration(name: names.first ?? "", below: Array(names.dropFirst()))
    }.filter { $0.name != "prompt-probe" }
  }
}
