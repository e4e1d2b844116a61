public import Values
public import Workbooks

extension DriverTree {
  /// The tree as other programs read it, a node within a node:
  /// `{"id": "r5k2", "name": "Right part on the van", "role": "driver", "from": 45, "gaps": [], …}`.
  public var json: JSONValue {
    func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
    func number(_ quantity: Quantity?) -> JSONValue {
      quantity?.plainNumber.map { .number($0) } ?? .null
    }
    return [
      "id": .string(id), "name": .string(name), "role": .string(role.rawValue),
      "from": number(from), "to": number(to), "unit": text(unit ?? (to ?? from)?.unit),
      "limit": text(limit), "owner": text(owner), "link": text(link),
      "evidence": evidence.map { ["word": .string($0.word), "rank": .number($0.rank)] } ?? .null,
      "definition": text(definition), "notes": .array(notes.map { .string($0) }),
      "gaps": .array(gaps.map { .string($0.rawValue) }), "branches": .array(branches.map(\.json)),
    ]
  }
}
