import Foundation
import Scripts
import Testing

struct ScriptSchemaTests {
  @Test func holdsEveryPartItRefersTo() throws {
    let schema = try Self.schema()
    let definitions = try #require(schema["$defs"] as? [String: Any])
    let names = ScriptSchema.text.matches(of: /"#\/\$defs\/(\w+)"/).map { String($0.1) }
    #expect(Set(names) == Set(definitions.keys))
  }

  @Test func describesEveryKeyOfStepsAndFields() throws {
    let definitions = try #require(try Self.schema()["$defs"] as? [String: [String: Any]])
    let silent = definitions.filter { $0.key.contains("_") && $0.key != "short_way" }.flatMap {
      name, definition in
      (definition["properties"] as? [String: [String: Any]] ?? [:])
        .filter { $0.key != "kind" && $0.value["description"] == nil }.map { "\(name).\($0.key)" }
    }
    #expect(silent == [])
  }

  private static func schema() throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(ScriptSchema.text.utf8))
    return try #require(json as? [String: Any])
  }
}
