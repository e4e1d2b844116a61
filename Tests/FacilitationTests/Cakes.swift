import Scripts
import Terminal
import Workbooks

/// A workshop with a step of each shape.
enum Cakes {
  /// The script; `more` are further keys, and `steps` take the place of those there are.
  static func script(_ more: String = "", steps: String? = nil) throws -> Script {
    try ScriptReader().read(head + more + "steps:\n" + (steps ?? Self.steps), file: "cakes.yaml")
      .get()
  }

  /// Lines that answer every step but the last, which is only confirmed.
  static let lines = [
    "the summer party", "12", "Plum | large | Ben", "Nut | small | -", "", "yes | like home", "no",
    "-", "1", "bake two of them | Ann | 2026-12-05",
  ]

  static let head = """
    workshop: cakes
    title: Choose a cake
    minutes: 8
    promise: In eight minutes you have one cake, a name and a day.
    bring: spoons
    choices:
      sizes: [small, {id: large, label: large enough for the whole team}]
    lists:
      dull: [plain, dry]

    """

  private static let steps = """
      - id: occasion
        kind: text
        minutes: 1
        ask: What is it for?
        why: A cake for nothing is eaten by nobody.
        good: the summer party
        weak: fun
        coach:
          - {id: CK-1, when: answer has dull, nudge: That sounds dull. What would they remember?}
          - {id: CK-2, when: "words(answer) = 1", strong: One word is no occasion.}
          - {id: CK-3, when: answer has dull, note: Dull is said of most of them.}
      - {id: guests, kind: number, minutes: 1, open: true, ask: How many come?, why: w, good: 12, weak: 0}
      - id: cakes
        kind: table
        minutes: 2
        makes: cakes
        min: 2
        max: 3
        silent_first: true
        ask: Which cakes could it be?
        why: What is not on the list cannot be picked.
        good: Plum | large | Ben
        weak: something | small | -
        columns:
          - {id: name, kind: text, unique: true}
          - {id: size, kind: choice, options: sizes}
          - {id: baker, kind: person, optional: true}
      - id: taste
        kind: table
        minutes: 1
        walks: cakes
        ask: Is it sweet enough?
        why: w
        good: yes | like home
        weak: no | -
        columns:
          - {id: sweet, kind: yes_no}
          - {id: note, kind: text, optional: true}
      - {id: pick, kind: choice, minutes: 1, options: cakes, ask: Which one is it?, why: w, good: Plum, weak: Nut, recommend: first(cakes)}
      - id: plan
        kind: form
        minutes: 1
        ask: Who bakes {pick.name}, and by when?
        why: w
        good: bake two of them | Ann | today + 14
        weak: bake | all | today + 90
        fields:
          - {id: act, kind: text, ask: What will you do?}
          - {id: who, kind: person}
          - {id: by, kind: date, default: today + 14}
      - id: close
        kind: review
        minutes: 1
        ask: Is this what you will do?
        shows:
          - {text: "{plan.who}: {plan.act}, by {plan.by}."}
          - {rows: cakes, columns: [size, baker]}

    """
}
