public import Scripts
public import Values
public import Workbooks

/// What a workshop came to, on one page that a team can pass on.
///
/// An unfinished workshop gives a page too, which says at its top what is missing.
public struct Brief: Hashable, Sendable {
  let title: String
  let blocks: [Block]

  /// Puts the page together.
  ///
  /// - Parameters:
  ///   - workbook: Holds the answers; without the workshop's record the page says so.
  ///   - script: The workshop's script, for its questions and the labels of its choices.
  ///   - reads: The workshops it reads, for the names of their rows.
  ///   - results: What the answers come to, as a workbook stores results.
  ///   - shown: What the script puts on the page, with its holes filled.
  ///   - owners: Everybody the workshop names, with what they said to it.
  ///   - groups: Groups and roles it names instead of a person.
  ///   - messages: What the coach said, with its holes filled, by the override kept against it.
  ///   - offset: The seconds east of UTC, for the days on which answers were given.
  public init(
    of workbook: Workbook, script: Script, reads: [Script] = [], results: JSONObject,
    shown: [Exhibit] = [], owners: [Owner] = [], groups: [Owner] = [],
    messages: [Override: String] = [:], offset: Int = 0
  ) {
    let workshop = AnsweredWorkshop(
      script, workbook: workbook, reads: reads, results: results, owners: owners, groups: groups,
      messages: messages, offset: offset)
    if script.id == "ws01" {
      self = NoiseBrief(workshop: workshop).brief
    } else if script.page.isEmpty {
      self = QuestionsBrief(workshop: workshop, shown: shown).brief
    } else {
      self = AuthoredBrief(workshop: workshop, shown: shown).brief
    }
  }

  init(title: String, blocks: [Block]) {
    (self.title, self.blocks) = (title, blocks)
  }
}
