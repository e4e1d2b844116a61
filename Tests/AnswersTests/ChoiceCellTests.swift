import Answers
import Scripts
import Testing
import Workbooks

/// What people type where they choose.
@Suite struct ChoiceCellTests {
  private static let options = """
    options:
          - {id: daily, also: [every day, per day, day]}
          - {id: weekly, also: [every week, wk, biweekly]}
          - {id: fortnightly, also: [every two weeks, 2-weekly, biweekly]}
          - {id: cafe, label: "café, at noon"}
          - {id: theirs, label: the customer's}
          - {id: rock, label: rock & roll}
    """
  private static let choice = "choice\n  " + options
  private static let choices = "choices\n  " + options

  @Test(arguments: [
    ("Every Week", "weekly"), ("per  day", "daily"), ("days", "daily"), ("wk.", "weekly"),
    ("2 weekly", "fortnightly"), ("every two week", "fortnightly"), ("every t", "fortnightly"),
    ("Weekly.", "weekly"), ("'weekly'", "weekly"), ("week", "weekly"), ("d", "daily"),
    ("Cafe, at noon", "café, at noon"), ("CAFÉ", "café, at noon"),
    ("cafe at noon", "café, at noon"),
    ("the customers", "the customer's"), ("the customer’s", "the customer's"),
    ("2.", "weekly"), ("#2", "weekly"), ("２", "weekly"), ("(2)", "weekly"),
    (
      "biweekly", "'biweekly' fits several choices: weekly, fortnightly."
    ),
    (
      "every", "'every' fits several choices: daily, weekly, fortnightly."
    ),
    ("wekly", "'wekly' is none of the choices. Did you mean weekly? [weekly]"),
    ("evry week", "'evry week' is none of the choices. Did you mean weekly? [weekly]"),
  ])
  func readsWhatPeopleCallAnOption(_ text: String, _ kept: String) throws {
    #expect(try TypedCell(Self.choice).reading(of: text) == kept)
  }

  @Test(arguments: [
    ("daily; weekly", "daily, weekly"), ("daily and weekly", "daily, weekly"),
    ("1 & 3", "daily, fortnightly"), ("1/3", "daily, fortnightly"), ("1 3", "daily, fortnightly"),
    ("every week\nday", "daily, weekly"), ("1, and 2", "daily, weekly"),
    ("café, at noon, daily", "daily, café, at noon"), ("café,at noon", "café, at noon"),
    ("rock & roll & daily", "daily, rock & roll"), ("rock", "rock & roll"),
  ])
  func readsSeveralHoweverTheyAreParted(_ text: String, _ kept: String) throws {
    #expect(try TypedCell(Self.choices).reading(of: text) == kept)
  }

  @Test(arguments: [
    ("daily, wekly, 3", "[daily, weekly, 3]"), ("wekly; nothing", ""), ("wekly & wekly", ""),
  ])
  func offersSeveralWithTheMisspeltOneMended(_ text: String, _ offer: String) throws {
    let said = "'wekly' is none of the choices. Did you mean weekly?"
    #expect(
      try TypedCell(Self.choices).reading(of: text) == (offer.isEmpty ? said : said + " " + offer))
  }

  @Test(arguments: [
    ("Yep", "yes"), ("yeah!", "yes"), ("TRUE", "yes"), ("ye", "yes"), ("nope", "no"),
    ("Nah.", "no"),
    ("not yet", "no"), ("1", "yes"), ("2", "no"), ("maybe", "your answer is yes or no."),
    ("3", "your answer is yes or no."),
  ])
  func readsYesAndNo(_ text: String, _ kept: String) throws {
    #expect(try TypedCell("yes_no").reading(of: text) == kept)
  }

  @Test(arguments: [
    ("  Churn  net ", "Churn net"), ("Churn\u{A0}\u{202F}net", "Churn net"), ("a\t\nb", "a b"),
  ])
  func keepsOneSpaceInTextsOfOneLine(_ text: String, _ kept: String) throws {
    #expect(try TypedCell("text").reading(of: text) == kept)
    #expect(try TypedCell("person").reading(of: text) == kept)
  }

  @Test(arguments: [
    ("Churn net", "CHURN  NÉT", true), ("Churn net", "Ｃｈｕｒｎ\u{A0}net", true),
    ("Churn net", "Churn gross", false),
  ])
  func takesTextsForTheSameThatLookAlike(_ text: String, _ other: String, _ clash: Bool) throws {
    let field = try TypedCell("text\n  unique: true").asked.field
    #expect((field.clash(text, other) == .exact) == clash)
    var taken = TakenTexts(.exact)
    taken.take(.string(text))
    #expect(taken.hasOne(like: .string(other)) == clash)
  }
}
