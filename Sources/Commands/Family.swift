import Scripts

/// A workshop with those it is linked to.
struct Family {
  /// The workshop itself.
  let script: Script
  /// The workshops its expressions name, and those that these name.
  let reads: [Script]
}
