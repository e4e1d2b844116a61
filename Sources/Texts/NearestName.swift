/// The known name nearest to a mistyped one, if any is near enough to be meant.
public func nearestName(to name: String, in names: some Sequence<String>) -> String? {
  nil
}
