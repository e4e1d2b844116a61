import Values

/// Trees that drawings are tested with, from a seedling to a wall of them.
enum SampleTrees {
  /// A node with what is known of it.
  static func node(
    _ name: String, _ role: DriverTree.Role = .driver, link: String? = nil, rank: Int? = nil,
    from: Quantity? = nil, to: Quantity? = nil, unit: String? = nil, limit: String? = nil,
    owner: String? = nil, notes: [String] = [], gaps: [DriverTree.Gap] = [],
    _ branches: [DriverTree] = []
  ) -> DriverTree {
    var node = DriverTree(name, role: role, notes: notes, branches: branches)
    (node.link, node.evidence) = (link, rank.map { .init(words[$0], rank: $0) })
    (node.from, node.to, node.unit, node.limit) = (from, to, unit, limit)
    (node.owner, node.gaps) = (owner, gaps)
    return node
  }

  /// All of them.
  static let named: [String: DriverTree] = [
    "small": small, "homes": homes, "long": long, "hostile": hostile, "3": grown(3),
    "8": grown(8), "13": grown(13), "25": grown(25), "40": grown(40),
  ]

  private static let words = ["guess", "hint", "pattern", "tested"]

  private static func percent(_ number: Double) -> Quantity { Quantity(number, .unit("%")) }

  /// A top and two drivers, right after they were named.
  static let small = node(
    "Parcels that arrive on the day", .top, notes: ["we act at 900", "provisional"],
    gaps: [.owner, .baseline],
    [
      node("Vans that start full", link: "pushes", gaps: [.owner, .baseline]),
      node("Addresses known", link: "adds up", gaps: [.owner, .baseline]),
    ])

  /// The tree of a team of heating engineers, as the worked example of ws03 leaves it.
  static let homes = node(
    "Homes fixed first time", .top, from: Quantity(407), to: Quantity(455), unit: "homes per week",
    owner: "Dana Ruiz", notes: ["we act below 385"],
    [
      node(
        "Right part on the van", link: "pushes", rank: 3, owner: "Leo Brandt",
        notes: ["turn up", "effort from 25 to 40"], gaps: [.baseline],
        [
          node(
            "share of vans loaded from the job list the evening before", owner: "Leo Brandt",
            notes: ["Stores"])
        ]),
      node(
        "Fault known before the visit", link: "pushes", rank: 2, from: percent(45), to: percent(75),
        owner: "Mira", notes: ["turn up a little", "effort from 20 to 25"],
        [
          node(
            "share of bookings with a fault photo before dispatch", notes: ["Dispatch"],
            gaps: [.owner])
        ]),
      node(
        "Homes that know about us", link: "pushes", rank: 0, from: Quantity(31), to: Quantity(45),
        notes: ["trim to a small test", "effort from 40 to 15", "no rule yet"],
        gaps: [.owner, .unit]),
      node(
        "new jobs at the same address in 60 days", .guardrail, limit: "at most 4 %", owner: "Omar"),
      node("requests turned away", .guardrail, limit: "at most 10 a week", gaps: [.owner]),
    ])

  /// Names and owners that are far too long, and names in scripts that are twice as wide.
  static let long = node(
    "SHARE OF ALL HOMES THAT WERE FIXED ON THE VERY FIRST VISIT WITHOUT ANYBODY COMING BACK", .top,
    from: Quantity(1_407.5, .unit("")), to: Quantity(2_455, .unit("")),
    unit: "homes in the whole northern area per calendar week",
    owner: "The Head of Field Operations and Dispatch",
    notes: [String(repeating: "act ", count: 40)],
    [
      node(
        "車両に正しい部品があり、初回訪問で修理が完了した家庭の割合（前週比）と再訪問の件数", link: "強く影響する",
        rank: 1, from: percent(45), to: percent(75), owner: "山田太郎と佐藤花子と鈴木一郎",
        notes: ["少し増やす", "ルールはまだない"],
        [node("前日の夕方に作業リストから積み込まれた車両の割合と、その翌朝の出発時刻", owner: "倉庫")]),
      node(
        "Donaudampfschifffahrtsgesellschaftskapitänsmützenherstellungsverfahren", link: "pushes",
        rank: 2, gaps: [.owner, .baseline, .unit]),
      node(
        "👩‍👩‍👧‍👦 families served 🇺🇦", link: "multiplies with", rank: 3, from: Quantity(1), to: Quantity(2)),
      node(
        "عدد الزيارات المتكررة لكل منزل خلال ستين يوما", .guardrail,
        limit: "at most 4 % of all visits in any one week, fleet-wide"),
    ])

  /// Text that would steer a terminal or end what it stands in.
  static let hostile = node(
    "\"]; end --> top", .top, from: Quantity(1, .unit("\" x=\"1")), to: Quantity(2),
    unit: "%%{init: {'theme':'dark'}}%%", limit: "\\N", owner: "<script>alert(1)</script>",
    notes: ["```\n%% comment", "`**bold**`"],
    [
      node(
        "</title></style><img src=x onerror=alert(1)>\u{1B}[2J\u{202E}", link: "\"| top\nx[[y]]",
        rank: 3, owner: "\"\u{301} \\\" \\", gaps: [.baseline],
        [
          node("1. [x](http://y.z) www.a.bc fa:fa-car $$x$$ &lt;b&gt; #lt;", owner: "a@b.cd"),
          node("]]> <![CDATA[ <!-- \(noCharacters)\u{0} & \\l \\G \\\"", gaps: [.owner]),
        ]),
      node(
        "- end\r\n  classDef top fill:red; click top \"javascript:x\"", .guardrail, limit: "%%x"),
    ])

  private static let noCharacters = String(decoding: [0xFFFE, 0xFFFF, 0xFDD0], as: UTF16.self)

  /// A tree of this many nodes, one in ten of them a guardrail: at most seven drivers, what is left
  /// under them.
  static func grown(_ count: Int) -> DriverTree {
    let guards = count / 10
    let drivers = min(7, max(1, (count - 1 - guards + 3) / 4))
    let levers = count - 1 - guards - drivers
    let owners = ["Dana Ruiz", "Leo Brandt", "Omar Haddad", "Mira Okafor", "Dispatch"]
    var made = 0
    let branches = (0..<drivers).map { driver in
      let share = levers / drivers + (driver < levers % drivers ? 1 : 0)
      return node(
        names[driver % names.count], link: driver % 3 == 2 ? "adds up" : "pushes",
        rank: 3 - driver % 4,
        from: driver % 3 == 1 ? nil : percent(Double(20 + driver)),
        to: percent(Double(40 + driver)),
        owner: driver % 4 == 3 ? nil : owners[driver % owners.count],
        notes: ["turn up a little", "effort from \(driver) to \(driver + 5)"],
        gaps: (driver % 4 == 3 ? [.owner] : []) + (driver % 3 == 1 ? [.baseline] : []),
        (0..<share).map { _ in
          made += 1
          let isOwned = made % 5 != 0
          return node(
            activities[made % activities.count], owner: isOwned ? owners[made % owners.count] : nil,
            notes: ["Stores"], gaps: isOwned ? [] : [.owner])
        })
    }
    let guardrails = (0..<guards).map { number in
      node(
        ["same address again in 60 days", "requests turned away", "overtime hours", "complaints"][
          number % 4], .guardrail, limit: "at most \(number + 4) %", owner: owners[number % 5])
    }
    return node(
      "Homes fixed first time", .top, from: Quantity(407), to: Quantity(455), unit: "homes",
      owner: "Dana Ruiz", branches + guardrails)
  }

  private static let names = [
    "Right part on the van", "Fault known before the visit", "Homes that know about us",
    "Fitter skill match", "Time on the road between two homes", "Bookings that keep their slot",
    "修理前に故障が分かっている訪問",
  ]

  private static let activities = [
    "share of vans loaded from the job list the evening before", "parts run at noon",
    "bookings with a fault photo", "leaflets left with neighbours",
    "share of jobs sent to a fitter with the matching certificate", "calls back within the hour",
    "前日の夕方に積み込まれた車両", "second visits booked on the first one",
  ]
}
