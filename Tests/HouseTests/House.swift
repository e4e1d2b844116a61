/// The rooms of the program and what each may import, from the ground up.
///
/// `Package.swift` says the same to the compiler, which lets through whatever it can reach; the
/// tests beside this file hold every `import` to the table.
enum House {
  static let rooms = [
    Room("Values"),
    Room("Texts"),
    Room("BundledWorkshops", ["CWorkshops"]),
    Room("Rules", ["Values", "Texts"], outside: ["Foundation", "Synchronization"]),
    Room("Workbooks", ["Values", "Texts", "CSystem"], outside: ["Glibc"]),
    Room("Terminal", ["Texts", "CEditLine"], outside: system),
    Room("Scripts", ["Rules", "Values", "Texts"], outside: ["Yams"]),
    Room(
      "Answers", ["Scripts", "Rules", "Workbooks", "Values", "Texts"],
      outside: ["Synchronization"]),
    Room("Sessions", ["Answers", "Scripts", "Rules", "Workbooks", "Values", "Texts"]),
    Room("Reports", ["Answers", "Scripts", "Workbooks", "Values", "Texts"]),
    Room("Rehearsal", ["Sessions", "Answers", "Scripts", "Rules", "Workbooks", "Values", "Texts"]),
    Room(
      "Facilitation",
      [
        "Reports", "Sessions", "Answers", "Scripts", "Rules", "Workbooks", "Terminal", "Values",
        "Texts",
      ]),
    Room(
      "Commands",
      [
        "Facilitation", "Reports", "Rehearsal", "Sessions", "Answers", "Scripts", "Rules",
        "Workbooks", "Terminal", "BundledWorkshops", "Values", "Texts",
      ], outside: ["ArgumentParser", "Foundation"]),
    Room("northstar", ["Commands"], outside: ["Foundation"]),
  ]

  /// Targets of C, and the folder of each.
  static let cellar = [
    "CSystem": "Sources/CSystem", "CEditLine": "Sources/CEditLine", "CWorkshops": "Workshops",
  ]

  /// Rooms of values: no input or output, no clock, no environment.
  static let pure = [
    "Values", "Texts", "Rules", "Scripts", "Answers", "Sessions", "Reports", "Rehearsal",
  ]

  /// Rooms whose types are still to be joined or cut: more than one file in eight is `A+B.swift`.
  static let roomsOfParts: Set<String> = []

  /// Rooms in which what is particular to a workshop is still to be moved to its script.
  static let roomsThatKnowAWorkshop: Set<String> = []

  /// The system's C library, by its two names.
  static let system: Set = ["Glibc", "Darwin"]
}
