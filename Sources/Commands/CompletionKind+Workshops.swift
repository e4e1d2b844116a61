import ArgumentParser
import BundledWorkshops

extension CompletionKind {
  /// The ids of the workshops that ship.
  static let workshops = CompletionKind.list(
    BundledFiles.workshops.map { String($0.dropLast(".yaml".count)) })
}
