import Values

/// The tree as a picture for slides and documents, light or dark as the reader's screen is.
///
/// What hangs on a card stands to its right. The line of each branch and three dots say how sure people
/// are; what is missing stands in a dashed frame; guardrails come last, on dotted lines without an arrow.
///
/// ```
/// <svg xmlns="http://www.w3.org/2000/svg" class="driver-tree" viewBox="0 0 972 410" …>
/// <title id="tree-title">What moves Homes fixed first time</title>
/// <desc id="tree-desc">Homes fixed first time: 407 to 455, owner Dana. 1 Right part on …</desc>
/// <style> … </style>
/// <path class="t-rank3" d="M294 43H356"/>
/// <text class="t-link" x="326" y="37">pushes</text>
/// <g transform="translate(356 10)">
/// <title>Right part on the van, pushes, tested, no baseline, owner Leo</title>
/// <rect class="t-card t-driver" width="260" height="66" rx="8"/>
/// <text class="t-name" x="12" y="22">Right part on the van</text>
/// …
/// </svg>
/// ```
struct SVGReport: Report {
  private let tree: DriverTree

  init(_ tree: DriverTree) {
    self.tree = tree
  }

  func write(to output: inout some TextOutputStream) {
    output.write(TreeDrawing(tree).standalone + "\n")
  }
}
