import Values

/// What stands under the title of a page: what it came to, and how the owners stand to it.
struct HTMLHeader {
  private let brief: Brief

  init(_ brief: Brief) {
    self.brief = brief
  }

  /// The lines of the page.
  var lines: [String] {
    let verdicts = brief.headlines.map { headline in
      let workshop =
        brief.headlines.count > 1
        ? "<span class=\"workshop\">\(MarkupText.escaped(headline.workshop))</span> " : ""
      return "<li>\(workshop)<span class=\"verdict\">\(HTMLText.inline(headline.text))</span></li>"
    }
    let standing = brief.standing.map {
      ["<p class=\"standing\">\(MarkupText.escaped($0))</p>"]
    }
    let origin = brief.origin.map { ["<p class=\"standing\">\(HTMLText.inline($0))</p>"] }
    return (verdicts.isEmpty ? [] : ["<ul class=\"verdicts\">"] + verdicts + ["</ul>"])
      + (standing ?? []) + (origin ?? [])
  }
}
