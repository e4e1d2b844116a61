import Testing

/// What people write where a number is asked for.
@Suite struct NumberCellTests {
  @Test(arguments: [
    ("12,5 %", "12.5 %"), ("3,2", "3.2"), ("1,200", "1200"), ("0,125", "0.125"), ("0.125", "0.125"),
    ("1.234,5", "1234.5"), ("1,234.5", "1234.5"), ("1.234.567", "1234567"), ("1,20", "1.2"),
    ("12,34,567", "1234567"), ("1234,567", "1234.567"), ("1234.567", "1234.567"), (".5", "0.5"),
    ("1 200", "1200"), ("1\u{A0}200", "1200"), ("1\u{202F}200", "1200"), ("1\u{2009}200", "1200"),
    ("2 000,50 €", "2000.5 €"), ("1'200", "1200"), ("1’200", "1200"), ("1’234’567.8", "1234567.8"),
    ("１２", "12"), ("１，２００．５", "1200.5"), ("٤٢", "42"), ("١٬٢٣٤٫٥", "1234.5"), ("४२ ٪", "42 %"),
  ])
  func readsDigitsInGroups(_ text: String, _ kept: String) throws {
    #expect(try TypedCell("number").reading(of: text) == kept)
  }

  @Test(arguments: [
    ("1e3", "1000"), ("1.5E+03 h", "1500 h"), ("12k", "12000"), ("12 K", "12000"),
    ("1.1k", "1100"), ("1.2M", "1200000"), ("3 thousand", "3000"),
    ("2 million visits", "2000000 visits"),
    ("1.234 million", "1234000"), ("two million", "2000000"), ("2bn", "2000000000"),
    ("1,2 Mio. €", "1200000 €"), ("12 m", "12 m"), ("12kg", "12 kg"), ("5 km", "5 km"),
    ("€12k", "12000 €"), ("12 k€", "12000 €"), ("12 €", "12 €"), ("$1,200.50", "1200.5 $"),
    ("US$5", "5 US$"), ("CHF 1'200", "1200 CHF"), ("$5 per month", "5 $ per month"),
    ("12.-", "12"), ("5%", "5 %"), ("12 m²", "12 m²"), ("7.", "7"), ("seven", "7"),
    ("three weeks", "3 weeks"), ("1/2", "0.5"), ("3/4 h", "0.75 h"),
  ])
  func readsPowersAndUnits(_ text: String, _ kept: String) throws {
    #expect(try TypedCell("number").reading(of: text) == kept)
  }

  @Test(arguments: [
    ("+3", "3"), ("−3", "-3"), ("-1,200", "-1200"), ("(1,200)", "-1200"),
    ("($1,200.50)", "-1200.5 $"),
    ("(12) €", "-12 €"), ("-€12", "-12 €"), ("€-12", "-12 €"), ("-0", "0"),
  ])
  func readsSigns(_ text: String, _ kept: String) throws {
    #expect(try TypedCell("number").reading(of: text) == kept)
  }

  @Test(arguments: [
    "about 40", "~40", "ca. 40", "roughly 40", "40ish", "≈40", "40-ish", "around 40", "40 or so",
    "approx. 40", "at least 40", "> 40", "40+", "40?",
  ])
  func offersTheNumberOfARoughOne(_ text: String) throws {
    #expect(
      try TypedCell("number").reading(of: text)
        == "your answer is one number to count on: 40? [40]")
  }

  @Test(arguments: [
    "40-50", "40–50", "40 to 50", "between 40 and 50", "40 or 50", "40 .. 50", "about 40 to 50",
    "40 % - 50 %",
  ])
  func asksForOneNumberOfARange(_ text: String) throws {
    #expect(
      try TypedCell("number").reading(of: text)
        == "your answer is one number, not two: 40 or 50.")
  }

  @Test(arguments: [
    "many", "1,2,3", "3 4", "2 of 4", "12 34", "9007199254740993", "1.2.3", "0,125,000",
    "NPS 5", "--3", "(3", "1/0", "5 to go", "1e999",
  ])
  func refusesWhatIsNoNumber(_ text: String) throws {
    #expect(
      try TypedCell("number").reading(of: text)
        == "your answer is a number, such as 7, 4.5 or 11 %.")
  }

  @Test(arguments: [
    ("1.234", "your answer: '1.234' can be 1.234 or 1234. Type the one you mean."),
    (
      "-12.500 km", "your answer: '-12.500 km' can be -12.5 km or -12500 km. Type the one you mean."
    ),
    ("about 1.234", "your answer: 'about 1.234' can be 1.234 or 1234. Type the one you mean."),
  ])
  func asksWhichOfTwoReadings(_ text: String, _ refusal: String) throws {
    #expect(try TypedCell("number").reading(of: text) == refusal)
  }

  @Test(arguments: [
    ("1.234", "1.2340", "number"), ("1.2340", "1.2340", "number"),
    ("12.500 km", "12.5 km", "number"),
    ("1.234", "1234", "number\n  whole: true"), ("1.234", "1.2340", "number\n  max: 100"),
    ("1.234", "1234", "number\n  min: 100"),
  ])
  func takesTheReadingThatIsMeantOrFits(_ text: String, _ kept: String, _ kind: String) throws {
    #expect(try TypedCell(kind).reading(of: text, insisted: kind == "number") == kept)
    #expect(try TypedCell(kind).reading(of: kept) == kept)
  }

  @Test(arguments: [
    ("many", "your answer is a number, such as 1."),
    ("2.5", "your answer is a whole number, such as 2 or 3."),
    ("3.5", "your answer is 3 or less."),
    ("12.500", "your answer is 3 or less."), ("5", "your answer is 3 or less."),
    ("-1", "your answer is 0 or more."), ("2-9", "your answer is one number, not two: 2."),
    ("about 40", "your answer is 3 or less."),
  ])
  func namesWhatTheLimitsTake(_ text: String, _ refusal: String) throws {
    #expect(try TypedCell("number\n  whole: true\n  min: 0\n  max: 3").reading(of: text) == refusal)
  }
}

/// What people write where a list of numbers is asked for.
@Suite struct NumbersCellTests {
  @Test(arguments: [
    ("412 398 4.5", "412 398 4.5"), ("412;398", "412 398"), ("412\n398\r\n4", "412 398 4"),
    ("412, 398", "412 398"), ("12,5 13,1", "12.5 13.1"), ("12,13,14", "12 13 14"),
    ("12,5, 13,1", "12.5 13.1"), ("12,5; 13,1", "12.5 13.1"), ("1,200 1,300", "1200 1300"),
    ("12\u{A0}13\u{A0}14", "12 13 14"), ("1\u{202F}200 1\u{202F}300", "1200 1300"),
    ("412 and 398", "412 398"), ("12k 13k", "12000 13000"), ("1,5,12,13 4", "1 5 12 13 4"),
    ("−3 ４", "-3 4"),
  ])
  func readsListsByWhatPartsThem(_ text: String, _ kept: String) throws {
    #expect(try TypedCell("numbers").reading(of: text) == kept)
  }

  @Test(arguments: [
    ("412,398", "412 398 or 412398"), ("12,5", "12 5 or 12.5"),
    ("1.234 1.300", "1.2340 1.3 or 1234 1300"),
  ])
  func asksWhichListIsMeant(_ text: String, _ readings: String) throws {
    #expect(
      try TypedCell("numbers").reading(of: text)
        == "your answer: '\(text)' can be \(readings). Type the one you mean.")
  }

  @Test func takesTheListThatIsLongEnough() throws {
    #expect(try TypedCell("numbers\n  min: 2").reading(of: "412,398") == "412 398")
    #expect(try TypedCell("numbers\n  max: 1").reading(of: "412,398") == "412398")
  }

  @Test(arguments: [
    ("about 380", "your answer is one number to count on: 380? [380]"),
    ("12 many", "your answer is numbers with spaces between, such as 412 398 4.5."),
    ("11 %", "your answer is numbers with spaces between, such as 412 398 4.5."),
  ])
  func saysWhatIsWrongWithAList(_ text: String, _ refusal: String) throws {
    #expect(try TypedCell("numbers").reading(of: text) == refusal)
  }
}
