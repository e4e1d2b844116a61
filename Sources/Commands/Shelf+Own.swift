import Scripts
import Texts

extension Shelf {
  /// A script to start from, under that name.
  func starter(named name: String) throws -> String {
    try bundled("starter.yaml").replacing("my_workshop", with: name)
  }

  /// Whose name it is already: a workshop's that ships, or an own script's.
  func owner(of name: String) throws -> String? {
    if isBundled(name) { return "a workshop that ships" }
    return try OwnWorkshops(world).path(of: name).map { "your script '\($0)'" }
  }

  /// Whether a workshop with that id ships.
  func isBundled(_ id: String) -> Bool {
    bundledFile(id) != nil
  }

  /// Refuses a name that a workshop that ships and an own script both have.
  func refuseClash(_ name: String) throws {
    guard isBundled(name), let path = try OwnWorkshops(world).path(of: name) else { return }
    throw Failure(
      ExitStatus.unreadable,
      "'\(path)' has 'workshop: \(name.lowercased())', the name of a workshop that ships; "
        + "change it, or take the file out of that folder")
  }
}
