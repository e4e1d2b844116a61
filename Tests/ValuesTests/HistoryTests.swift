import Testing
import Values

@Suite struct HistoryTests {
  private static let readings = [412, 398, 380].map { Quantity(Double($0)) }

  @Test(arguments: [
    (
      History(
        values: readings, of: "Homes", range: 361.1...452.4, line: Quantity(385), side: .below,
        readings: 3, calls: 0, goal: Quantity(455)),
      """
      Homes, 3 readings: 412, 398, 380. By themselves they move between 361.1 and 452.4. The line \
      to act is below 385, 3 readings in a row; it would not have called in these readings. Worth \
      celebrating: 455.
      """
    ),
    (
      History(
        values: readings, of: "Homes", line: Quantity(400, .unit("homes")), readings: 1, calls: 2),
      """
      Homes, 3 readings: 412, 398, 380. The line to act is at 400 homes; it would have called 2 \
      times in these readings.
      """
    ),
    (History(values: [Quantity(4)], of: "Homes"), "Homes, one reading: 4."),
  ])
  func saysInWordsWhatItsPictureShows(_ history: History, _ words: String) {
    #expect(history.words == words)
  }

  @Test func findsTheReadingsWhereTheLineCalls() {
    var history = History(
      values: Self.readings, of: "Homes", line: Quantity(398), side: .below)
    #expect(history.isCalling == [false, false, true])
    history.side = .above
    #expect(history.isCalling == [true, false, false])
    history.line = nil
    #expect(history.isCalling == [false, false, false])
  }
}
