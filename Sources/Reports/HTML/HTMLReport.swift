import Texts
import Values

/// The brief as one page of HTML, for the wall, the mail and paper.
///
/// One file: no script, no request to anywhere, pictures drawn in place, with a text beside each
/// that says what it says. It prints landscape, is read on a phone, and follows the reader's choice
/// of light or dark.
///
/// ```html
/// <!DOCTYPE html>
/// <html lang="en">
/// <head>…<title>What we decided</title>…</head>
/// <body>
/// <header><h1>What we decided</h1><ul class="verdicts">…</ul></header>
/// <main>
/// <section aria-labelledby="s1">
/// <h2 id="s1">Test an NSM hypothesis</h2>
/// …
/// ```
struct HTMLReport: Report {
  private let brief: Brief

  /// Makes the report of a brief.
  init(_ brief: Brief) {
    self.brief = brief
  }

  /// Writes the whole page.
  func write(to output: inout some TextOutputStream) {
    let sections = HTMLSection.sections(of: brief.blocks)
    HTMLPage(
      title: brief.title, header: HTMLHeader(brief).lines, navigation: navigation(sections)
    ).write(sections.flatMap(lines), to: &output)
  }

  /// The way to each chapter; a short page needs none.
  private func navigation(_ sections: [HTMLSection]) -> [String] {
    let chapters = sections.filter { $0.heading != nil }
    guard brief.headlines.count > 1 else { return [] }
    return ["<nav aria-label=\"On this page\">", "<ul>"]
      + chapters.map { chapter in
        "<li><a href=\"#\(chapter.id)\">\(MarkupText.escaped(chapter.heading ?? ""))</a></li>"
      } + ["</ul>", "</nav>"]
  }

  private func lines(of section: HTMLSection) -> [String] {
    let blocks = section.blocks.enumerated().flatMap { number, block in
      HTMLBlock(
        block: block, id: "\(section.id)-b\(number + 1)", level: section.level,
        caption: section.heading ?? brief.title
      ).lines
    }
    guard let heading = section.heading else { return blocks }
    let tag = "h\(section.level)"
    // A landmark has a name of its own; parts of chapters may share theirs.
    let name = section.level == 2 ? " aria-labelledby=\"\(section.id)\"" : ""
    return ["<section\(name)>"]
      + ["<\(tag) id=\"\(section.id)\">\(MarkupText.escaped(heading))</\(tag)>"]
      + blocks + section.parts.flatMap(lines) + ["</section>"]
  }
}

/// Blocks under a heading, with the sections below it.
private struct HTMLSection {
  /// Nothing for what stands before the first heading.
  var heading: String?
  /// 2 for a chapter, 3 for a part of one, 1 for what stands before them.
  var level: Int
  /// The heading's name in the page: `s2`, `s2-1`.
  var id: String
  var blocks: [Block] = []
  var parts: [HTMLSection] = []

  /// Blocks by their headings.
  static func sections(of blocks: [Block]) -> [HTMLSection] {
    var sections = [HTMLSection(heading: nil, level: 1, id: "s0")]
    for block in blocks {
      let last = sections.endIndex - 1
      if case .heading(let text, let level) = block {
        if level == 2 {
          sections.append(HTMLSection(heading: text, level: 2, id: "s\(last + 1)"))
        } else {
          let number = sections[last].parts.count + 1
          sections[last].parts.append(
            HTMLSection(heading: text, level: 3, id: "s\(last)-\(number)"))
        }
      } else if let part = sections[last].parts.indices.last {
        sections[last].parts[part].blocks.append(block)
      } else {
        sections[last].blocks.append(block)
      }
    }
    return sections.filter { $0.heading != nil || !$0.blocks.isEmpty }
  }
}
