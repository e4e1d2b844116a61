import Texts
import Values

/// Slides for the meeting, one idea each, in the Markdown of Marp; pandoc makes PowerPoint of it.
///
/// ```markdown
/// ---
/// marp: true
/// paginate: true
/// style: |
///   section { font-size: 24px; }
/// ---
///
/// # What we decided
///
/// - **Test an NSM hypothesis:** Homes fixed first time: pass, 12 of 12 points
///
/// ---
///
/// # Homes fixed first time
///
/// **406.8 → 455 homes per week**
///
/// - We act: below 385, 3 readings in a row.
/// - Do we hold Friday bookings for two weeks or borrow a crew from the south?
/// ```
struct SlidesReport: Report {
  private let slides: [Slide]

  /// Makes the slides of some workshops.
  init(_ result: WorkbookResult) {
    slides = SlideDeck(result).slides
  }

  /// Writes all slides.
  func write(to output: inout some TextOutputStream) {
    output.write(Self.head)
    for (number, slide) in slides.enumerated() {
      if number > 0 { output.write("\n---\n") }
      output.write("\n# " + inline(slide.title) + "\n")
      var isList = false
      for line in slide.lines {
        switch line {
        case .sentence(let prose):
          output.write("\n" + written(prose) + "\n")
          isList = false
        case .item(let prose, let depth):
          if !isList { output.write("\n") }
          output.write(String(repeating: "  ", count: depth) + "- " + written(prose) + "\n")
          isList = true
        }
      }
    }
  }

  private static let head = """
    ---
    marp: true
    paginate: true
    style: |
      section { font-size: 24px; }
    ---

    """

  private func written(_ prose: Prose) -> String {
    var line = ""
    for run in prose.runs {
      if run.isStrong {
        line += "**" + inline(run.text) + "**"
      } else {
        line += line.isEmpty ? withoutPandoc(MarkdownText.opening(run.text)) : inline(run.text)
      }
    }
    return line
  }

  private func inline(_ text: String) -> String { withoutPandoc(MarkdownText.inline(text)) }

  /// Pandoc reads attributes, citations, raised figures, pairs of quotes and dashes in what is plain
  /// text to others.
  private func withoutPandoc(_ text: String) -> String {
    var written = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      let isMark =
        switch scalar {
        case "{", "@", "^", "\"": true
        case "'": last.map { !$0.properties.isAlphabetic } ?? true
        case "-": last == "-"
        default: false
        }
      if isMark { written.append("\\") }
      written.append(scalar)
      last = scalar
    }
    return String(written)
  }
}

/// One slide.
struct Slide: Hashable, Sendable {
  /// A line, which takes more than one row when it is long.
  enum Line: Hashable, Sendable {
    case sentence(Prose)
    case item(Prose, depth: Int = 0)
  }

  var title: String
  var lines: [Line]
}
