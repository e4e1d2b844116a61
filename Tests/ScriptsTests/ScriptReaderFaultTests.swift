import Scripts
import Testing

struct ScriptReaderFaultTests {
  @Test(arguments: yaml + keys + values + tables + names + rules)
  func namesEachFaultWithItsPlaceAndRemedy(_ script: FaultyScript) {
    #expect(script.found == script.expected)
    print("@@", script.text.replacing(FaultyScript.base, with: "BASE").debugDescription)
    for f in script.found { print("  F", f) }
    print("  M", script.expected)
  }

  static let yaml: [FaultyScript] = [
    FaultyScript("▸", "x"),
    FaultyScript("title: A▸: B\n", "x"),
    FaultyScript("workshop: ws09\n▸\ttitle: A\n", "x"),
    FaultyScript("▸title: A\ntitle: B\n", "x"),
    FaultyScript("title: A ▸\u{7}bell\n", "x"),
    FaultyScript("workshop: ▸&a ws09\n", "x"),
    FaultyScript("workshop: ▸&a ws09\ntitle: *a\n", "x"),
    FaultyScript("workshop: ws09\ntitle: ▸*a\n", "x"),
    FaultyScript("workshop: ▸!!str ws09\n", "x"),
    FaultyScript("workshop: ws09\n▸[a, b]: c\n", "x"),
    FaultyScript("workshop: ws09\n▸---\nworkshop: ws10\n", "x"),
    .tail("    # a zero width ▸\u{200B}space", "x"),
    .tail("    coach: [{id: A, when: answer has numbers, nudge: one ▸\u{202E}two}]", "x"),
  ]

  static let keys: [FaultyScript] = [
    FaultyScript("▸- a", "x"),
    FaultyScript("▸▸▸▸▸{}", "x"),
    .tail("▸stepz: []", "x"),
    .tail("    ▸mintues: 3", "x"),
    .tail("    ▸columns: []", "x"),
    .tail("    coach:\n      - {id: A, when: answer has numbers, ▸nugde: A number, note: b}", "x"),
    .tail("    coach:\n      - ▸{id: A, when: answer has numbers}", "x"),
    .tail("    coach:\n      - ▸{id: A, when: answer has numbers, nudge: a, note: b}", "x"),
    .tail("    coach:\n      - ▸{when: answer has numbers, nudge: a}", "x"),
    .tail("    coach:\n      - ▸{id: A, nudge: a}", "x"),
    .tail("  - ▸kind: read\n    says: a\n    minutes: 1", "x"),
    .tail("  - ▸id: a", "x"),
    .tail("  - id: a\n    kind: ▸tabel", "x"),
    .tail("  - ▸▸▸▸id: b\n    kind: number\n    minutes: 1", minutes: 3, "x"),
    .tail("results:\n  a: ▸{show: whole}", "x"),
  ]

  static let values: [FaultyScript] = [
    FaultyScript("▸▸▸▸workshop: ws09\nsteps: ▸a", "x"),
    .tail("    silent_first: ▸yes", "x"),
    .tail("    version: ▸0", "x"),
    .tail("    open: ▸[]", "x"),
    .tail("    coach: ▸none", "x"),
    .tail("    was: ▸Old", "x"),
    .tail("    was:▸", "x"),
    .tail("bring: ▸screen #1", "x"),
    .tail("bring: ▸a screen\n  or a pack #2", "x"),
    .tail("bring: ▸NO", "x"),
    .tail("bring: ▸012", "x"),
    .tail("bring: ▸1:30", "x"),
    .tail("bring: ▸2026-12-05", "x"),
    .tail("results: {a: {value: 1, show: ▸decimal}}", "x"),
    .tail("fast_lane: {▸plaice: later, place: ▸never}", "x"),
    .tail("lists: {whole: ['▸/(/']}", "x"),
    FaultyScript(
      FaultyScript.base.replacing("minutes: 2\npromise", with: "minutes: ▸3\npromise"), "x"),
  ]

  static let tables: [FaultyScript] = [
    .table("    columns: [{id: a, kind: ▸table}]", "x"),
    .table("    columns: [{id: a, kind: text}, {id: ▸a, kind: text}]", "x"),
    .table("    columns: ▸{id: a, kind: text}", "x"),
    .table("    columns: [▸a]", "x"),
    .table("    columns: [{id: a, kind: choice, options: ▸place}]", "x"),
    .table("    columns: [▸{id: a, kind: choice}]", "x"),
    .table("    columns: [{id: a, kind: text, ▸whole: true}]", "x"),
    .table("    columns: [{id: a, kind: text, unique: ▸similar}]", "x"),
    .table("    columns: [{id: a, kind: text}]\n    beside: [▸b]", "x"),
    .table("    columns: [{id: a, kind: text}]\n    makes: kpis\n    walks: ▸▸kpis", "x", "x"),
    .table("    columns: [{id: a, kind: text}]\n    walks: ▸place", "x"),
    .table("    columns: [{id: a, kind: text}]\nderived: {list: {▸a: 1}}", "x"),
    .table("    columns: [{id: a, kind: text}]\nderived: {list: {▸b: c, c: any(others where b)}}", "x"),
    .table("    columns: [{id: a, kind: number, open: true}]\nderived: {list: {b: [{when: ▸a > 1, value: 1}, {value: 2}]}}", "x"),
    .table(
      """
          columns: [{id: a, kind: text}]
        - {id: more, kind: review, minutes: 1, ask: a, shows: [{rows: ▸place, columns: [a]}, {rows: list, columns: [▸b]}]}
      """, minutes: 4, "x", "x"),
  ]

  static let names: [FaultyScript] = [
    .tail("  - {id: ▸place, kind: read, minutes: 1, says: a}", minutes: 3, "x"),
    .tail("choices: {many: [a, b, ▸a]}", "x"),
    .tail("choices: {place: [a, b]}\nresults: {▸place: 1}", "x"),
    .tail("choices: {answers: [a, ▸NO]}", "x"),
    .tail("results: {▸people: 1}", "x"),
    .tail("results: {▸in: 1}", "x"),
    .tail("results: {a: {options: ▸kinds, value: b}}", "x"),
    .tail("derived: {▸rows: {}}", "x"),
    .tail("reads: [▸ws08]", "x"),
    .tail("    uses: [▸plaice]", "x"),
    .tail(
      """
          coach:
            - {id: A, when: answer has numbers, note: a, offer: {go: ▸plaice}}
            - {id: ▸A, when: answer has numbers, note: a}
      """, "x", "x"),
  ]

  static let rules: [FaultyScript] = [
    .tail("results: {a: 1 + ▸plaice}", "x"),
    .tail("results: {a: '1 + ▸plaice'}", "x"),
    .tail("results:\n  a: ▸1 +\n    2", "x"),
    .tail("results: {a: ▸\"1 + \\x32\"}", "x"),
    .tail("    min: '▸a'", "x"),
    .tail("bring: a\nresults: {▸a: b, b: c, c: a + 1}", "x"),
    .tail("results: {▸a: a}", "x"),
    .tail("results: {a: [▸{when: place has digits, value: 2}]}", "x"),
    .tail("results: {a: [▸{value: 1}, {value: 2}]}", "x"),
    .tail("results: {a: [{when: place has digits, value: 1}, ▸{value: today}]}", "x"),
    .tail("results: {a: {options: ▸[b, c], cases: [{value: b}]}}", "x"),
    .tail("    coach: [{id: A, each: ▸row, when: answer has numbers, note: a}]", "x"),
    .tail("    coach: [{id: A, each: ▸place, when: answer has numbers, note: a}]", "x"),
    .tail(
      """
          coach: [{id: A, when: ▸later = 1, note: a}]
        - {id: later, kind: number, minutes: 1, ask: a, why: a, good: 1, weak: 1}
      """, minutes: 3, "x"),
    .tail(
      """
          coach:
            - id: A
              when: answer has numbers
              note: "A text on
                two lines with {▸nothing}."
      """, "x"),
  ]
}
