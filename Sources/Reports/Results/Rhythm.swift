/// How often a meeting comes again, by the days from one to the next.
enum Rhythm: Hashable, Sendable {
  case daily, weekly, fortnightly, monthly, quarterly, yearly
  /// Every so many days.
  case days(Int)

  /// About a month, a quarter or a year is one by the calendar.
  init(everyDays days: Int) {
    self =
      switch days {
      case ...1: .daily
      case 7: .weekly
      case 14: .fortnightly
      case 28...31: .monthly
      case 89...92: .quarterly
      case 365, 366: .yearly
      default: .days(days)
      }
  }

  /// The rhythm in words: `every week`.
  var words: String {
    switch self {
    case .daily: "every day"
    case .weekly: "every week"
    case .fortnightly: "every two weeks"
    case .monthly: "every month"
    case .quarterly: "every quarter"
    case .yearly: "every year"
    case .days(let days): "every \(days) days"
    }
  }
}
