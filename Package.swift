// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]
let fenced: [SwiftSetting] = strict + [.strictMemorySafety()]

/// A room of the house: what it may import of ours is all that it names here.
func room(
  _ name: String, _ below: [Target.Dependency], settings: [SwiftSetting] = fenced
) -> Target {
  .target(name: name, dependencies: below, swiftSettings: settings)
}

/// The tests of one room; `read` are folders that a test finds beside itself.
func tests(
  _ name: String, _ rooms: [Target.Dependency], resources: [Resource]? = nil, read: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: rooms + ["TestSupport"], exclude: read, resources: resources,
    swiftSettings: strict)
}

let package = Package(
  name: "northstar",
  products: [.executable(name: "northstar", targets: ["northstar"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // Floor 0: no input or output, no clock, no environment; C that Swift cannot say.
    room("Values", []),
    room("Texts", []),
    .target(name: "CSystem"),
    .target(name: "CEditLine", linkerSettings: [.linkedLibrary("edit")]),
    .target(
      name: "CWorkshops", path: "Workshops",
      exclude: [
        "ws01.yaml", "ws02.yaml", "ws03.yaml", "recheck.yaml", "word-lists.yaml", "starter.yaml",
        "explain",
      ],
      sources: ["workshops.c"]),
    room("BundledWorkshops", ["CWorkshops"]),

    // Floor 1: Rules is pure; the disk never prints; the screen never saves and knows no workshop.
    room("Rules", ["Values", "Texts"]),
    room("Workbooks", ["Values", "Texts", "CSystem"]),
    room("Terminal", ["Texts", "CEditLine"], settings: strict),

    // Floor 2: the only room that knows Yams.
    room("Scripts", ["Rules", "Values", "Texts", .product(name: "Yams", package: "Yams")]),

    // Floor 3: everything that reads answers; the one truth about them.
    room("Answers", ["Scripts", "Rules", "Workbooks", "Values", "Texts"]),

    // Floor 4: values in, values out; no input or output, no clock.
    room("Sessions", ["Answers", "Scripts", "Rules", "Workbooks", "Values", "Texts"]),
    room("Reports", ["Answers", "Scripts", "Workbooks", "Values", "Texts"]),

    // Floor 5: walks a script by itself.
    room(
      "Rehearsal", ["Sessions", "Answers", "Scripts", "Rules", "Workbooks", "Values", "Texts"]),
    // Floor 5: joins a session to a terminal and a workbook on disk.
    room(
      "Facilitation",
      [
        "Reports", "Sessions", "Answers", "Scripts", "Rules", "Workbooks", "Terminal", "Values",
        "Texts",
      ]),

    // Floor 7: the only room that knows ArgumentParser.
    room(
      "Commands",
      [
        "Facilitation", "Reports", "Rehearsal", "Sessions", "Answers", "Scripts", "Rules",
        "Workbooks", "Terminal", "BundledWorkshops", "Values", "Texts",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Floor 8: one call.
    .executableTarget(name: "northstar", dependencies: ["Commands"], swiftSettings: fenced),

    .target(
      name: "TestSupport", dependencies: ["Scripts", "BundledWorkshops", "Values", "CSystem"],
      path: "Tests/TestSupport",
      swiftSettings: strict),
    tests("TestSupportTests", []),
    tests("HouseTests", []),
    tests("ValuesTests", ["Values"]),
    tests("TextsTests", ["Texts"]),
    tests("RulesTests", ["Rules", "Texts", "Values"], resources: [.copy("Fixtures")]),
    tests("WorkbooksTests", ["Workbooks", "Values", "CSystem"], read: ["Fixtures"]),
    tests("TerminalTests", ["Terminal", "Texts", "CSystem", "prompt-probe"]),
    tests(
      "ScriptsTests", ["Scripts", "Rules", "Values", "BundledWorkshops"],
      resources: [.copy("Resources")], read: ["Golden"]),
    tests("AnswersTests", ["Answers", "Scripts", "Rules", "Workbooks", "Values", "Texts"]),
    tests(
      "SessionsTests",
      [
        "Rehearsal", "Sessions", "Answers", "Scripts", "Rules", "Workbooks", "BundledWorkshops",
        "Values", "Texts",
      ],
      resources: [.copy("Answers")], read: ["Changes"]),
    tests(
      "RehearsalTests",
      [
        "Rehearsal", "Sessions", "Answers", "Scripts", "Rules", "Workbooks", "BundledWorkshops",
        "Values", "Texts",
      ]),
    tests(
      "FacilitationTests",
      ["Facilitation", "Sessions", "Answers", "Scripts", "Workbooks", "Terminal", "Values"],
      read: ["Golden"]),
    tests(
      "ReportsTests",
      [
        "Reports", "Sessions", "Answers", "Scripts", "Workbooks", "BundledWorkshops", "Values",
        "Texts",
      ],
      resources: [.copy("Fixtures")], read: ["Golden"]),
    .target(
      name: "CommandsTestSupport", dependencies: ["Commands", "Terminal", "TestSupport", "Values"],
      path: "Tests/CommandsTestSupport", swiftSettings: strict),
    tests("CommandsTests", ["CommandsTestSupport"], read: ["Fixtures", "Golden"]),
    tests("TranscriptTests", ["CommandsTestSupport"]),
    tests("NorthstarTests", ["northstar", "CommandsTestSupport"], read: ["Fixtures"]),
    .executableTarget(
      name: "prompt-probe", dependencies: ["Terminal", "Texts"], path: "Tests/PromptProbe",
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
