import TestSupport
import Testing
import Workbooks

@Suite struct WorkbookSchemaTests {
  private let validator = """
    import json, sys
    from jsonschema import Draft202012Validator
    schema = json.load(open(sys.argv[1]))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    for line in open(sys.argv[2]):
        print(validator.is_valid(json.loads(line)))
    """

  /// What the schema says of each workbook, a line each.
  private func verdicts(_ lines: [String]) throws -> [String] {
    let folder = try TemporaryFolder()
    try put(WorkbookSchema.text, at: folder.path + "/schema")
    try put(lines.joined(separator: "\n"), at: folder.path + "/workbooks")
    return try python(validator, [folder.path + "/schema", folder.path + "/workbooks"])
      .split(separator: "\n").map { String($0) }
  }

  private func line(_ json: JSONValue) -> String {
    JSONWriter.text(json).split(separator: "\n").joined()
  }

  @Test func acceptsWhatThisVersionWrites() throws {
    var replied = try fullWorkbook()
    replied["ws01"]?.replies = sampleReplies
    let workbooks = [try fullWorkbook(), replied, Workbook(id: "a")]
    #expect(try verdicts(workbooks.map { line($0.json) }) == ["True", "True", "True"])
  }

  @Test func acceptsMembersOfNewerVersionsEverywhere() throws {
    var count = 0
    #expect(try verdicts([line(sprinkled(fullWorkbook().json, &count))]) == ["True"])
  }

  @Test func refusesWhatReadingRefuses() throws {
    // That two slots have one id is beyond a schema.
    let texts = brokenWorkbooks.filter { !$0.message.contains("twice") }.map(\.text)
    #expect(try verdicts(texts) == texts.map { _ in "False" })
  }

  /// A member that reading knows and the schema does not, or the other way round, is an omission.
  @Test func namesTheMembersThatAreWritten() throws {
    let schema = try JSONReader.value(Array(WorkbookSchema.text.utf8)).object
    var workbook = try fullWorkbook()
    workbook["ws01"]?.replies = sampleReplies
    let slots = workbook.workshops.flatMap(\.answers)
    func members(_ definition: String) -> Set<String> {
      let object = schema?["$defs"]?.object?[definition]?.object
      return Set(object?["properties"]?.object?.keys ?? [])
    }
    func written(_ values: [JSONValue]) -> Set<String> {
      Set(values.flatMap { $0.object?.keys ?? [] })
    }
    #expect(members("workshop") == written(workbook.workshops.map(\.json)))
    #expect(members("slot") == written(slots.map(\.json)))
    let list = { (key: String) in slots.flatMap { $0.json.object?[key]?.array ?? [] } }
    #expect(members("reply") == written(workbook["ws01"]?.json.object?["replies"]?.array ?? []))
    #expect(members("override") == written(list("overrides")))
    #expect(members("follow_up") == written(list("follow_ups")))
    #expect(Set(schema?["properties"]?.object?.keys ?? []) == written([workbook.json]))
  }
}
