/// The functions of the rule language.
enum Function: String, Hashable, CaseIterable {
  case words, number, found, fin, vague, none, group
  case ownerKind = "owner_kind"
  case overlap, count, share, any, all, sum, mean, min, max, first, distinct
  case mostCommon = "most_common"
  case abs
  case naturalLow = "natural_low"
  case naturalHigh = "natural_high"
  case crossings
}
