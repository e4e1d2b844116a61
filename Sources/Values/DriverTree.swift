/// A number with what moves it: a metric at the top, its drivers, and the levers under each.
///
/// ```
/// Homes fixed first time, 407 → 455            top
/// ├─ Right part on the van, tested             driver
/// │  └─ vans loaded the evening before         driver
/// └─ same address again, at most 4 %           guardrail
/// ```
public struct DriverTree: Hashable, Sendable {
  /// What a node is to the number at the top.
  public enum Role: String, Hashable, Sendable {
    /// The number at the top.
    case top
    /// Something that moves what it hangs on.
    case driver
    /// A number that shows when the top rises and nobody is served; it moves nothing.
    case guardrail
  }

  /// How sure people are that a node moves what it hangs on.
  public struct Evidence: Hashable, Sendable {
    /// The author's word: `pattern`.
    public var word: String
    /// Its place on the ladder, from 0, the weakest, to 3.
    public var rank: Int

    /// Makes a degree of evidence; ranks beyond the ladder count as its ends.
    public init(_ word: String, rank: Int) {
      self.word = word
      self.rank = max(0, min(Evidence.strongest, rank))
    }

    /// The rank of the strongest evidence.
    public static let strongest = 3
  }

  /// Something that a script asks of a node and that is not there.
  public enum Gap: String, CaseIterable, Hashable, Sendable {
    /// Nobody owns it.
    case owner
    /// Where it stands now is not known.
    case baseline
    /// Its numbers have no unit.
    case unit
  }

  /// A name that no other node of the tree has: `top`, or the id of a row.
  public var id: String
  /// What it is called.
  public var name: String
  /// What it is to the top.
  public var role: Role
  /// Where it stands.
  public var from: Quantity?
  /// Where it is to go.
  public var to: Quantity?
  /// What its numbers count, unless each was typed with its unit.
  public var unit: String?
  /// What it must not pass, in words: `at most 4 %`.
  public var limit: String?
  /// Who answers for it.
  public var owner: String?
  /// How it moves what it hangs on, in the author's words: `pushes`.
  public var link: String?
  /// How sure people are of that.
  public var evidence: Evidence?
  /// How it is counted.
  public var definition: String?
  /// What is said about it, each in a word or a few: `turn up`.
  public var notes: [String]
  /// What its script asks of it and nobody knows.
  public var gaps: [Gap] = []
  /// What hangs on it, in order.
  public var branches: [DriverTree]

  /// Makes a tree, or a leaf of one.
  public init(
    _ name: String, id: String = "top", role: Role = .top, notes: [String] = [],
    branches: [DriverTree] = []
  ) {
    (self.name, self.id, self.role) = (name, id, role)
    (self.notes, self.branches) = (notes, branches)
  }
}

extension DriverTree {
  /// The node and every one below it, each before what hangs on it.
  public var nodes: [DriverTree] { [self] + branches.flatMap(\.nodes) }

  /// Where it stands and where it is to go, or what it must not pass: `407 → 455`, `? → 12`,
  /// `at most 4 %`; nothing when neither is known.
  public func span(arrow: String = "→") -> String? {
    guard from != nil || to != nil else { return limit }
    guard let to else { return from.map(\.printed) }
    let start = from.map { from in
      // `45 → 75 %`: a unit that both have is said once.
      from.unit == to.unit ? from.withoutUnit.printed : from.printed
    }
    return "\(start ?? "?") \(arrow) \(to.printed)"
  }
}

extension Quantity {
  /// The unit it was typed with.
  public var unit: String? {
    switch display {
    case .unit(let unit): unit.isEmpty ? nil : unit
    case .percent: "%"
    case .plain, .whole: nil
    }
  }

  /// The number alone, with every digit that was typed.
  fileprivate var withoutUnit: Quantity {
    switch display {
    case .unit: Quantity(amount, .unit(""))
    case .percent: Quantity(rounded(decimals: 2) * 100, .whole)
    case .plain, .whole: self
    }
  }
}
