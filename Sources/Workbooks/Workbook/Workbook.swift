/// Everything people answered, as one file holds it.
///
/// A workbook is a value; `WorkbookStore` brings it to the disk and back.
public struct Workbook: Hashable, Sendable {
  /// The version of the format that this program writes; files of another major are refused.
  public static let formatMajor = 1

  /// The minor version of the file's format; a higher one than ours is kept.
  public var formatMinor = 0
  /// Random, made once, never changed.
  public var id: String
  /// What the person calls it.
  public var title: String?
  /// Who takes part; nothing until it was asked, empty when nobody was named.
  public var people: [String]?
  /// One record for each workshop.
  public var workshops: [WorkshopRecord] = []
  /// Members of a newer version.
  public var unknown = UnknownMembers()
  private var formatUnknown = UnknownMembers()

  /// Makes a workbook with no workshops.
  public init(id: String) {
    self.id = id
  }

  /// The record of this workshop; setting one that is not there adds it at the end, setting
  /// nothing takes it out.
  public subscript(workshop: String) -> WorkshopRecord? {
    get { workshops.first { $0.id == workshop } }
    set {
      let index = workshops.firstIndex { $0.id == workshop }
      switch (index, newValue) {
      case (let index?, let record?): workshops[index] = record
      case (let index?, nil): workshops.remove(at: index)
      case (nil, let record?): workshops.append(record)
      case (nil, nil): break
      }
    }
  }
}

extension Workbook {
  /// Reads a workbook; throws for the first part that is none.
  public init(json: JSONValue) throws(WorkbookFault) {
    guard let object = json.object, let format = object["format"],
      format.object?["name"] == "northstar-workbook"
    else { throw WorkbookFault(.notAWorkbook, at: []) }
    let version = try MemberReader(format, at: [.member("format")])
    _ = try version.required("major")
    let major = try version.count("major") ?? 0
    if major > Workbook.formatMajor {
      throw WorkbookFault(.newerFormat(major: major), at: version.place("major"))
    }
    if major < Workbook.formatMajor {
      throw WorkbookFault(.olderFormat(major: major), at: version.place("major"))
    }
    _ = try version.required("minor")

    let members = try MemberReader(json, at: [])
    self.init(id: try members.id())
    formatMinor = try version.count("minor") ?? 0
    formatUnknown = UnknownMembers(in: version.object, known: ["name", "major", "minor"])
    title = try members.text("title")
    people = try members.texts("people")
    _ = try members.required("workshops")
    workshops = try members.list("workshops", WorkshopRecord.init(json:at:))
    try members.requireDistinct(workshops.map(\.id), in: "workshops")
    unknown = UnknownMembers(
      in: object, known: ["format", "id", "title", "people", "workshops"])
  }

  /// The workbook as it is written.
  public var json: JSONValue {
    let format = formatUnknown.woven(into: [
      "name": "northstar-workbook", "major": .number(Workbook.formatMajor),
      "minor": .number(formatMinor),
    ])
    return .object(
      unknown.woven(into: [
        "format": .object(format), "id": .string(id), "title": written(title),
        "people": people.map { .array($0.map { .string($0) }) },
        "workshops": .array(workshops.map(\.json)),
      ]))
  }
}
